import { type ChildProcess, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../bench';
import type { RunRecord } from '../../evidence';
import { commandHere } from './command-here';
import type { Ended } from './ended';

const deadline = 180_000;
/** The compiled command. */
export const meterbench = join(packageRoot, 'dist', 'src', 'cli', 'main.js');
export const cucumber = join(packageRoot, 'node_modules', '@cucumber', 'cucumber', 'bin', 'cucumber.js');

/** A user's project: a folder of its own, with meterbench and Cucumber linked into its node_modules. */
export class TempProject {
  /** As `process.cwd()` tells it. */
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'meterbench-project-')));

  constructor(files: Readonly<Record<string, string>> = {}, linked: readonly string[] = ['@cucumber', 'cucumber']) {
    this.write({ 'package.json': '{"private":true}', ...files });
    mkdirSync(join(this.folder, 'node_modules'));
    symlinkSync(packageRoot, join(this.folder, 'node_modules', 'meterbench'));
    for (const name of linked) {
      symlinkSync(join(packageRoot, 'node_modules', name), join(this.folder, 'node_modules', name));
    }
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
  }

  /** Runs `meterbench` here, in this process. */
  meterbench(...args: readonly string[]): Promise<Ended> {
    return commandHere(args, this.folder);
  }

  /** Runs `meterbench` here, in a process of its own: for what a process alone can show. */
  meterbenchProcess(...args: readonly string[]): Promise<Ended> {
    return this.node([meterbench, ...args]);
  }

  /** Runs plain `cucumber-js` here. */
  cucumber(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return this.node([cucumber, ...args], environment);
  }

  /** @param onStart is given the process, to end it early */
  node(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
    onStart: (child: ChildProcess) => void = () => {},
  ): Promise<Ended> {
    return runNode(args, this.folder, environment, onStart);
  }

  /** Folders of the runs, in order. */
  get runs(): readonly string[] {
    const reports = join(this.folder, 'reports');
    return existsSync(reports)
      ? readdirSync(reports)
          .sort()
          .map((name) => join(reports, name))
      : [];
  }

  /** The record of the run that began last. */
  get record(): RunRecord {
    return recordIn(this.runs.at(-1) ?? '');
  }

  /** Forgets the runs so far. */
  clear(): void {
    rmSync(join(this.folder, 'reports'), { recursive: true, force: true });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function recordIn(folder: string): RunRecord {
  return JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as RunRecord;
}

/** Runs Node with an environment that holds none of our own variables, for a bounded time: one that was ended has no code. */
export function runNode(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
  onStart: (child: ChildProcess) => void = () => {},
  milliseconds = deadline,
): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:METERBENCH_|CUCUMBER_|NODE_TEST|NODE_OPTIONS|FORCE_COLOR)/.test(name),
  );
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...Object.fromEntries(inherited), NO_COLOR: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: milliseconds,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject).once('close', (code) => resolve({ code, stdout, stderr }));
    onStart(child);
  });
}

/** Steps that record checks and go wrong on demand, for scenarios whose verdict is known beforehand. */
export const steps = `
const { Given } = require('@cucumber/cucumber');
Given('{word} is checked: {int} should be {int}', function (requirement, observed, expected) {
  this.judge.equal(requirement, 'a number', expected, observed);
});
Given('it breaks', () => { throw new Error('broken on purpose'); });
Given('the process exits', () => { process.exit(0); });
Given('both workers are at work', async () => {
  const { readdirSync } = require('node:fs');
  const journals = () => readdirSync(process.env.METERBENCH_RUN).filter((file) => file.startsWith('journal-'));
  for (let tries = 0; journals().length < 2 && tries < 2000; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});
Given('it waits', () => new Promise((resolve) => setTimeout(resolve, 60_000)));
`;

/** One scenario for each verdict, by tag. MP105-R2 is stated and holds from 2021-11-04; MP105-R7 is inferred. */
export const feature = `@MP105 @judges-dcc
Feature: One scenario for each verdict

  @MP105-R2 @pass
  Scenario: it passes
    Given MP105-R2 is checked: 1 should be 1

  @MP105-R2 @fail
  Scenario: it fails
    Given MP105-R2 is checked: 1 should be 2

  @MP105-R2 @error
  Scenario: it breaks
    Given it breaks

  @MP105-R7 @inferred
  Scenario: it stands on inferred ground
    Given MP105-R7 is checked: 1 should be 1

  @MP105-R1 @not-applicable
  Scenario: it no longer applies
    Given MP105-R1 is checked: 1 should be 1
`;
