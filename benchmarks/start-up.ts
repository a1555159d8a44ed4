/**
 * How long `meterbench run` takes beside a bare cucumber-js, and what a scenario costs. Prints ratios and judges
 * nothing: a time on a shared machine says little, but medians of interleaved rounds compare well.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/bench';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 9);
/** Scenarios of one feature file: Cucumber works best with 5 to 30. */
const scenariosPerFile = 25;

const project = mkdtempSync(join(tmpdir(), 'meterbench-bench-'));
const command = join(packageRoot, 'bin', 'meterbench.cjs');
const cucumber = join(packageRoot, 'node_modules', '@cucumber', 'cucumber', 'bin', 'cucumber.js');

const bodies = {
  /** Nothing but the shipped hooks. */
  hooks: ['Given nothing'],
  /** The bench is assembled, and nothing happens on it. */
  empty: ['Given an empty bench'],
  real: [
    'Given a Commissioned ESME that runs firmware 01000000',
    'And firmware 01000000 of the ESME leaves the Central Products List',
    'When the Supplier sends SR11.2 to the ESME',
    'Then the Request is answered at once with I99',
    'And the later Response says that firmware 01000000 runs',
  ],
} as const;
type Body = keyof typeof bodies;

const steps = `const { Given } = require('@cucumber/cucumber');
Given('nothing', () => {});
Given('an empty bench', function () { return void this.bench; });
`;

/** A folder of so many scenarios of one kind. */
function suite(body: Body, count: number): string {
  const folder = join(project, `${body}-${count}`);
  mkdirSync(folder);
  for (let first = 0; first < count; first += scenariosPerFile) {
    const numbers = Array.from({ length: Math.min(scenariosPerFile, count - first) }, (_, index) => first + index);
    const scenarios = numbers.map((number) =>
      [`  Scenario: number ${number}`, ...bodies[body].map((step) => `    ${step}`), ''].join('\n'),
    );
    const tags = body === 'real' ? '@MP105 @MP105-R2 @judges-dcc\n' : '';
    writeFileSync(join(folder, `${first}.feature`), `${tags}Feature: from ${first}\n\n${scenarios.join('\n')}`);
  }
  return folder;
}

/** Writes down at the end of a process how much of a processor it took. */
const meter = `process.once('exit', () => {
  const { user, system } = process.cpuUsage();
  require('node:fs').writeFileSync(process.env.BENCH_TIME, String((user + system) / 1000));
});
`;

/** Milliseconds of processor time that a process takes: other work on the machine disturbs it less than wall time. */
function timed(args: readonly string[]): number {
  const env = { ...process.env, BENCH_TIME: join(project, 'time') };
  const options = { cwd: project, encoding: 'utf8', timeout: 600_000, env } as const;
  const { status, stderr } = spawnSync(process.execPath, ['--require', './meter.cjs', ...args], options);
  // Scenarios of which nothing is checked are inconclusive, which is code 4.
  if (status !== 0 && status !== 4) {
    throw new RangeError(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  }
  return Number(readFileSync(join(project, 'time'), 'utf8'));
}

const meterbench = (folder: string, ...flags: readonly string[]) => [
  ...[command, 'run', folder, '--at', '2021-11-04', '--quiet', '--require', 'steps.js', '--out', 'runs'],
  ...flags,
];
const bare = (folder: string) => [cucumber, folder, '--require', 'steps.js'];

function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Median of each, run in turns so that a busy moment hits all alike. */
function compare<Name extends string>(commands: Readonly<Record<Name, readonly string[]>>, turns: number) {
  const names = Object.keys(commands) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = 0; turn < turns; turn++) {
    for (const name of names) {
      times[name].push(timed(commands[name]));
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}

const print = (text: string) => process.stdout.write(`${text}\n`);
const row = (what: string, value: string, remark = '') => print(`${what.padEnd(58)} ${value.padStart(8)}  ${remark}`);

function startUp(): void {
  const one = suite('real', 1);
  const trivial = suite('hooks', 1);
  const times = compare(
    { bare: bare(trivial), run: meterbench(one), recordOnly: meterbench(one, '--report', 'none') },
    rounds,
  );
  print(`\nOne scenario, from start to exit: processor time (median of ${rounds} interleaved rounds)`);
  row('bare cucumber-js, one trivial scenario', `${times.bare.toFixed(0)} ms`);
  row('meterbench run, all reports', `${(times.run / times.bare).toFixed(2)} ×`, 'aim: at most 2 ×');
  row('meterbench run --report none', `${(times.recordOnly / times.bare).toFixed(2)} ×`);
}

function perScenario(): void {
  const count = 1000;
  const flags = ['--report', 'none'];
  const turns = Math.max(3, Math.floor(rounds / 3));
  const times = compare(
    {
      hooks1: meterbench(suite('hooks', 2), ...flags),
      hooks: meterbench(suite('hooks', count), ...flags),
      empty1: meterbench(suite('empty', 2), ...flags),
      empty: meterbench(suite('empty', count), ...flags),
      real1: meterbench(suite('real', 2), ...flags),
      real: meterbench(suite('real', count), ...flags),
    },
    turns,
  );
  const each = (many: number, few: number) => (many - few) / (count - 2);
  const empty = each(times.empty, times.empty1);
  print(`\nOne scenario among ${count}, start-up taken off: processor time (median of ${turns} interleaved rounds)`);
  row('hooks alone', `${each(times.hooks, times.hooks1).toFixed(2)} ms`);
  row('an empty bench', `${empty.toFixed(2)} ms`);
  row(
    'SR11.2 to a Suspended ESME, five steps',
    `${(each(times.real, times.real1) / empty).toFixed(2)} ×`,
    'aim: at most 2 ×',
  );
}

function growth(): void {
  const counts = [100, 200, 400, 800];
  const turns = Math.max(3, Math.floor(rounds / 3));
  const commands = Object.fromEntries(counts.map((count) => [String(count), meterbench(suite('real', count))]));
  const times = compare({ ...commands, start: meterbench(join(project, 'real-1')) }, turns) as Record<string, number>;
  const each = (count: number) => ((times[String(count)] ?? Number.NaN) - (times['start'] ?? 0)) / (count - 1);
  print(
    `\nGrowth, all reports: processor time per scenario beside that among ${counts[0]} (median of ${turns} interleaved rounds)`,
  );
  for (const count of counts) {
    row(`${count} scenarios`, `${(each(count) / each(100)).toFixed(2)} ×`, count === 100 ? '' : 'linear: 1 ×');
  }
}

try {
  writeFileSync(join(project, 'package.json'), '{"private":true}');
  writeFileSync(join(project, 'steps.js'), steps);
  writeFileSync(join(project, 'meter.cjs'), meter);
  symlinkSync(join(packageRoot, 'node_modules'), join(project, 'node_modules'));
  startUp();
  perScenario();
  growth();
} finally {
  rmSync(project, { recursive: true, force: true });
}
