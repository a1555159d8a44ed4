import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ISupportCodeLibrary, loadSupport } from '@cucumber/cucumber/api';
import { ConfigError } from '../terms';
import { type StepFiles, stepPaths } from './chosen-files';
import { refuseUnfitCucumber } from './cucumber-fits-node';
import { shippedSteps } from './shipped-suite';

/**
 * The shipped steps and a user's own, loaded once for all runs of a process.
 *
 * @throws ConfigError that names the step file, the line and the fix
 */
export async function loadSteps(files: StepFiles, cwd: string): Promise<ISupportCodeLibrary> {
  refuseUnfitCucumber((require('@cucumber/cucumber/package.json') as { version: string }).version, process.version);
  const own = stepPaths(files, cwd);
  const requirePaths = [shippedSteps(), ...own.require];
  if (requirePaths.some((path) => /\bts\b[^/]*$/.test(path)) && own.require.length > 0) {
    registerTypeScript(own.require, cwd);
  }
  let library: ISupportCodeLibrary;
  try {
    library = await loadSupport(
      {
        sources: { paths: [shippedSteps()], defaultDialect: 'en', names: [], tagExpression: '', order: 'defined' },
        support: { requireModules: [], requirePaths, importPaths: [...own.import], loaders: [] },
      },
      { cwd },
    );
  } catch (error) {
    throw asConfigError(error, cwd);
  }
  const given = [...files.require, ...files.import];
  const { requirePaths: required, importPaths: imported } = library.originalCoordinates;
  if (given.length > 0 && required.length + imported.length === 1) {
    throw new ConfigError({
      code: 'MB-STEP-FILES',
      message: `--require ${given.join(', ')}: no file matches`,
      next: 'Give the path or glob of a JavaScript or TypeScript file that defines steps, in quotes',
    });
  }
  return library;
}

/** TypeScript step files are loaded by the user's own ts-node, under the user's own tsconfig.json. */
function registerTypeScript(files: readonly string[], cwd: string): void {
  // Node from 22.18 on loads TypeScript itself; so does a process that runs from the sources.
  if ('typescript' in process.features || require.extensions['.ts'] !== undefined) {
    return;
  }
  const typescript = files.filter((file) => /\bts\b[^/]*$/.test(file));
  try {
    createRequire(join(cwd, 'package.json'))('ts-node/register');
  } catch (cause) {
    if (typescript.every((file) => /[*{]/.test(file))) {
      // A folder or glob that may hold no TypeScript at all; a file that does then fails to load and says so.
      return;
    }
    const absent = (cause as { code?: unknown }).code === 'MODULE_NOT_FOUND';
    throw new ConfigError({
      code: 'MB-TYPESCRIPT',
      message: `${typescript.join(', ')}: TypeScript step files need ts-node, ${absent ? "and it isn't installed here" : `which can't be loaded: ${firstLine(cause)}`}`,
      next: `Run npm install --save-dev ts-node typescript@6 @types/node${absent ? '' : ', for ts-node knows no newer TypeScript'}; or give --require the compiled JavaScript`,
      cause,
    });
  }
}

function asConfigError(error: unknown, cwd: string): ConfigError {
  const text = error instanceof Error ? error.message.trim() : String(error);
  const { diagnosticText } = error as { diagnosticText?: unknown };
  if (typeof diagnosticText === 'string') {
    // From ts-node: each diagnostic has its file and line.
    return new ConfigError({
      code: 'MB-STEP-FILES',
      message: `the step file doesn't compile\n  ${diagnosticText.trim().replaceAll('\n', '\n  ')}`,
      next: 'Correct the file; nothing has been run',
      cause: error,
    });
  }
  const place = placeOf(error, cwd);
  if (text.includes("isn't running (status: PENDING)")) {
    return new ConfigError({
      code: 'MB-TWO-CUCUMBERS',
      message: `${place}the step file uses another copy of @cucumber/cucumber than meterbench does`,
      next: 'npm ls @cucumber/cucumber shows them; keep one version, installed once',
      cause: error,
    });
  }
  return new ConfigError({
    code: 'MB-STEP-FILES',
    message: `${place}the step file can't be loaded: ${firstLine(error)}`,
    next: /ES module/.test(text)
      ? 'Give ES modules to --import instead of --require'
      : 'Correct the file; nothing has been run',
    cause: error,
  });
}

function firstLine(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message.trim() : String(error)).split('\n', 1);
  return first;
}

/** A file and a line, and maybe a column, as they stand in a stack trace or at the head of a syntax error. */
const stackPlace = /((?:file:\/\/)?(?:\/|[A-Z]:\\)[^\s()]+?):(\d+)(?::\d+)?(?=[\s)]|$)/g;

/** `my-steps.js:3: `: the first line of the error's stack that is neither Node's nor an installed package's. */
function placeOf(error: unknown, cwd: string): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const [, found = '', line = ''] of stack.matchAll(stackPlace)) {
    const path = found.startsWith('file://') ? fileURLToPath(found) : found;
    if (!/[\\/]node_modules[\\/]/.test(path) && !path.startsWith('node:') && existsSync(path)) {
      return `${relative(cwd, path)}:${line}: `;
    }
  }
  return '';
}
