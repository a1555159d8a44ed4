import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { packageRoot } from '../bench';
import { publicEntries } from './testing/public-entries';

describe('The public entries', () => {
  const project = mkdtempSync(join(tmpdir(), 'meterbench-entries-'));
  const names = publicEntries.map(({ name }) => name);
  before(() => {
    mkdirSync(join(project, 'node_modules', '@cucumber'), { recursive: true });
    symlinkSync(packageRoot, join(project, 'node_modules', 'meterbench'));
  });
  after(() => rmSync(project, { recursive: true, force: true }));

  /** What a program of a project prints as JSON. */
  function told(file: string, program: string): unknown {
    writeFileSync(join(project, file), program);
    const { stdout, stderr } = spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8', timeout: 60_000 });
    expect(stderr, file).to.equal('');
    return JSON.parse(stdout);
  }

  it('give an ES module every name that they give by require', () => {
    const all = told(
      'names.mjs',
      `import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const own = (names) => names.filter((name) => !['default', 'module.exports', '__esModule'].includes(name)).sort();
const told = {};
for (const name of ${JSON.stringify(names)}) {
  told[name] = [own(Object.keys(await import(name))), own(Object.keys(require(name)))];
}
process.stdout.write(JSON.stringify(told));`,
    ) as Record<string, readonly [readonly string[], readonly string[]]>;
    for (const name of names) {
      expect(all[name]?.[0], name).to.deep.equal(all[name]?.[1]);
      expect(all[name]?.[0], name).not.to.be.empty;
    }
    expect(all['meterbench']?.[0]).to.include.members(['Given', 'When', 'Then', 'facts', 'profile', 'BenchWorld']);
  });

  it('load nothing for the profile, and no step outside Cucumber for the rest', () => {
    const [forProfile, forSteps] = told(
      'profile.cjs',
      `const files = () => Object.keys(require.cache).filter((file) => file !== __filename);
const { profile } = require('meterbench');
const first = files();
require('meterbench').Given;
require('meterbench').BenchWorld;
process.stdout.write(JSON.stringify([first, files().filter((file) => file.endsWith('.steps.js')), profile]));`,
    ) as readonly (readonly string[])[];
    expect(forProfile, 'one file').to.deep.equal([join(packageRoot, 'dist', 'src', 'entries', 'meterbench.js')]);
    expect(forSteps, 'no step').to.deep.equal([]);
  });

  it('are all that the package shows, beside the step files, the plug-in and itself', () => {
    const { exports: shown } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
      exports: Readonly<Record<string, unknown>>;
    };
    const others = ['./steps', './plugin', './package.json'];
    expect(Object.keys(shown).sort()).to.deep.equal(
      [...names.map((name) => name.replace('meterbench', '.')), ...others].sort(),
    );
  });
});
