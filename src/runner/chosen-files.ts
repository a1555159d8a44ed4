import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError } from '../terms';
import { literalGlob, shippedFeatures } from './shipped-suite';

const globSyntax = /[*?[\]{}()]/;

/**
 * What Cucumber is given for the feature files, folders and globs that a user named.
 *
 * @throws ConfigError for a path at which there is nothing; whether a glob matches is known only later
 */
export function featurePaths(named: readonly string[], cwd: string): string[] {
  return named.length === 0 ? [shippedFeatures()] : named.map((path) => featurePath(path, cwd));
}

function featurePath(given: string, cwd: string): string {
  const lines = /(?::\d+)*$/.exec(given)?.[0] ?? '';
  const path = given.slice(0, given.length - lines.length);
  const found = resolve(cwd, path);
  if (!existsSync(found)) {
    if (globSyntax.test(path)) {
      return given;
    }
    throw new ConfigError({
      code: 'MB-FEATURES',
      message: `${path}: there is no such feature file or folder`,
      next: 'Name feature files, folders or globs; without any, the shipped features run',
    });
  }
  return statSync(found).isDirectory() ? `${literalGlob(path)}/**/*.feature` : given;
}

/** Step files that a user named, by how they are loaded. */
export interface StepFiles {
  readonly require: readonly string[];
  readonly import: readonly string[];
}

/**
 * A folder stands for the JavaScript in it; TypeScript is named by file or glob.
 *
 * @throws ConfigError for a path at which there is nothing
 */
export function stepPaths({ require, import: imports }: StepFiles, cwd: string): StepFiles {
  const path = (given: string): string => {
    const found = resolve(cwd, given);
    if (existsSync(found)) {
      return statSync(found).isDirectory() ? `${literalGlob(given)}/**/*.{js,cjs}` : literalGlob(given);
    }
    if (globSyntax.test(given)) {
      return given;
    }
    throw new ConfigError({
      code: 'MB-STEP-FILES',
      message: `--require ${given}: there is no such step file or folder`,
      next: 'Give the path or glob of a JavaScript or TypeScript file that defines steps',
    });
  };
  const modules = require.filter((given) => given.endsWith('.mjs'));
  return {
    require: require.filter((given) => !modules.includes(given)).map(path),
    import: [...modules, ...imports].map(path),
  };
}
