import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import ts from 'typescript';
import { packageRoot } from '../bench';

/** What the compiler says of a user's files and, where asked to, of our declarations that they reach. */
function complaints(files: readonly string[], options: ts.CompilerOptions, declarations = false): readonly string[] {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    types: ['node'],
    strict: true,
    noEmit: true,
    ...options,
  });
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(join(packageRoot, 'dist')));
  expect(ours.length, 'declarations found').to.be.greaterThan(50);
  const checked = program.getSourceFiles().filter((file) => files.includes(file.fileName));
  return [...checked, ...(declarations ? ours : [])]
    .flatMap((file) => program.getSemanticDiagnostics(file))
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

describe('Typed steps of a project of its own', () => {
  // The compiler tells files apart by their real paths.
  const project = realpathSync(mkdtempSync(join(tmpdir(), 'meterbench-types-')));
  before(() => {
    mkdirSync(join(project, 'node_modules'));
    for (const name of ['@cucumber', '@types', 'zod']) {
      symlinkSync(join(packageRoot, 'node_modules', name), join(project, 'node_modules', name));
    }
    symlinkSync(packageRoot, join(project, 'node_modules', 'meterbench'));
    for (const file of ['own.cts', 'own.mts', 'own.ts']) {
      copyFileSync(join(packageRoot, 'src', 'entries', 'testing', 'typed-steps.ts'), join(project, file));
    }
  });
  after(() => rmSync(project, { recursive: true, force: true }));

  const path = (file: string) => join(project, file);

  it('compile as CommonJS and as an ES module, as Node resolves, our declarations too', () => {
    const node16 = { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 };
    expect(complaints([path('own.cts'), path('own.mts')], node16, true)).to.deep.equal([]);
  });

  it('compile as bundlers resolve', () => {
    const bundler = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };
    expect(complaints([path('own.ts')], bundler)).to.deep.equal([]);
  });
});
