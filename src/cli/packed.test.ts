import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { packageRoot } from '../bench';
import { inFull } from '../terms/testing';
import type { Ended } from './testing/ended';
import { recordIn, runNode } from './testing/temp-project';

/** What npm tells of a package that it packed. */
interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

const folder = mkdtempSync(join(tmpdir(), 'meterbench-packed-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program for a bounded time. */
function run(program: string, args: readonly string[], cwd: string, timeout: number): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout, killSignal: 'SIGKILL' });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject).once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const npm = (cwd: string, timeout: number, ...args: readonly string[]) =>
  run('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], cwd, timeout);

/** A feature and step file of a user's own, and plain cucumber-js with our profile. */
function writeProject(project: string): void {
  mkdirSync(join(project, 'features'), { recursive: true });
  writeFileSync(join(project, 'package.json'), '{"private":true}');
  writeFileSync(join(project, 'cucumber.cjs'), "module.exports = { default: require('meterbench').profile };\n");
  writeFileSync(
    join(project, 'features', 'own.feature'),
    '@MP105 @MP105-R2 @judges-dcc\nFeature: Own\n  Scenario: own\n    Then a step of my own sees the ESME\n',
  );
  writeFileSync(
    join(project, 'own.js'),
    `require('@cucumber/cucumber').Then('a step of my own sees the ESME', function () {
      this.judge.equal('MP105-R2', 'name of the Device', 'ESME', this.device('ESME').name);
    });\n`,
  );
}

/** The shipped features, a feature of one's own, and plain cucumber-js: in a project where the package is installed. */
async function expectAllThreeToRun(project: string): Promise<void> {
  const bin = join(project, 'node_modules', '.bin');
  const at = ['--at', '2021-11-04'];
  const some = ['--tags', '@MP105-R1 or @MP105-R2'];
  const shipped = await runNode([join(bin, 'meterbench'), 'run', '--at', '2021-11-03', ...at, ...some], project);
  expect(shipped.code, `shipped features: ${shipped.stderr}`).to.equal(0);
  const first = recordIn(join(project, 'reports', readdirSync(join(project, 'reports')).sort()[0] ?? ''));
  expect(first.counts.pass, 'they are there').to.be.greaterThan(0);
  expect(first.scenarios[0]?.feature, 'their paths mean the same as in a clone').to.match(/^features\/MP105/);
  const own = await runNode([join(bin, 'meterbench'), 'run', 'features', '-r', 'own.js', ...at], project);
  expect(own.code, `own feature: ${own.stdout}${own.stderr}`).to.equal(0);
  const plain = await runNode([join(bin, 'cucumber-js'), '--require', 'own.js'], project, {
    METERBENCH_AT: '2021-11-04',
  });
  expect(plain.code, `plain cucumber-js: ${plain.stdout}${plain.stderr}`).to.equal(0);
}

describe('the packed package', () => {
  let packed: Packed;
  const paths = () => packed.files.map(({ path }) => path);

  before(async () => {
    const { code, stdout, stderr } = await npm(
      packageRoot,
      120_000,
      ...['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    );
    expect(code, stderr).to.equal(0);
    const [only] = JSON.parse(stdout) as readonly Packed[];
    if (only !== undefined) {
      packed = only;
    }
  });

  it('holds what runs and nothing else', () => {
    const unwanted = paths().filter((path) =>
      /\.test\.|\.map$|(?<!\.d)\.ts$|\.tsbuildinfo|\/testing\/|keys\.json|^(?:reports|scripts|\.ci)\//.test(path),
    );
    expect(unwanted, 'no tests, no sources, no maps, no helpers of tests').to.deep.equal([]);
    expect(paths(), 'what runs').to.include.members([
      'bin/meterbench.cjs',
      'dist/src/cli/main.js',
      'dist/src/entries/meterbench.js',
      'dist/src/entries/meterbench.d.ts',
      'dist/src/entries/step-testing.js',
      'dist/src/runner/plugin.js',
      'dist/steps/index.js',
      'hardware/benches/emulated.yaml',
      'package.json',
      'LICENSE',
    ]);
    expect(
      paths().some((path) => /^features\/MP105.*\.feature$/.test(path)),
      'the features',
    ).to.equal(true);
  });

  it('runs from precompiled JavaScript, with no ts-node in reach', async () => {
    const project = join(folder, 'unpacked');
    const modules = join(project, 'node_modules');
    writeProject(project);
    mkdirSync(join(modules, 'meterbench'), { recursive: true });
    const archive = join(folder, packed.filename);
    const { code, stderr } = await run(
      'tar',
      ['-xzf', archive, '--strip-components=1'],
      join(modules, 'meterbench'),
      60_000,
    );
    expect(code, stderr).to.equal(0);
    // What npm would install, copied by link; TypeScript and what loads it stays out.
    const tools = /^(?:\.bin|\.package-lock\.json|ts-node|typescript|@swc|@biomejs|cucumber|meterbench)$/;
    for (const name of readdirSync(join(packageRoot, 'node_modules')).filter((each) => !tools.test(each))) {
      symlinkSync(join(packageRoot, 'node_modules', name), join(modules, name));
    }
    // One copy of Cucumber, inside the project, as an installation has it.
    rmSync(join(modules, '@cucumber'));
    cpSync(join(packageRoot, 'node_modules', '@cucumber'), join(modules, '@cucumber'), { recursive: true });
    mkdirSync(join(modules, '.bin'));
    symlinkSync(join('..', 'meterbench', 'bin', 'meterbench.cjs'), join(modules, '.bin', 'meterbench'));
    symlinkSync(join('..', '@cucumber', 'cucumber', 'bin', 'cucumber.js'), join(modules, '.bin', 'cucumber-js'));
    await expectAllThreeToRun(project);
  });

  if (inFull) {
    it('installs into an empty project with npm, and runs', async (test) => {
      const reach = await npm(folder, 30_000, 'view', '@cucumber/cucumber@12.9.0', 'version');
      if (reach.code !== 0) {
        test.skip(`npm can't reach a registry: ${reach.stderr.split('\n', 1)[0]}`);
        return;
      }
      const project = join(folder, 'installed');
      writeProject(project);
      const archive = join(folder, packed.filename);
      const { code, stderr } = await npm(project, 240_000, 'install', '--ignore-scripts', archive);
      expect(code, stderr).to.equal(0);
      expect(readdirSync(join(project, 'node_modules')), 'no TypeScript comes along').not.to.include('ts-node');
      await expectAllThreeToRun(project);
    });
  }
});
