import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { wallTimers } from '../../../hardware';
import { packageRoot } from '../../bench';
import type { RunRecord, ScenarioRecord } from '../../evidence';
import { exitCodeOf } from '../../report';
import type { NotedEvent } from '../../terms/testing';
import type { Ended } from './ended';
import { meterbench, recordIn, runNode } from './temp-project';

/** What a run left behind, once its process had ended by itself. */
export interface EndedRun {
  readonly record: RunRecord;
  readonly journal: readonly NotedEvent[];
  readonly seconds: number;
}

export interface RunProcess {
  /** Resolves when so many scenarios have ended, or when the run has. */
  scenarios(count: number): Promise<void>;
  /**
   * Resolves when the process has ended, and checks that it did so by itself, within its bound, without complaint and
   * with the exit code that its record asks for.
   */
  readonly ended: Promise<EndedRun>;
}

export interface RunOptions {
  /** Folder in which the run gets one of its own. */
  readonly folder: string;
  readonly bench: string;
  /** Further arguments of `meterbench run`. */
  readonly args: readonly string[];
  /** Milliseconds within which it has to end by itself. */
  readonly within: number;
}

/** Starts `meterbench run` in a process of its own. */
export function startRun({ folder, bench, args, within }: RunOptions): RunProcess {
  const out = mkdtempSync(join(folder, 'run-'));
  const all = ['run', ...args, '--bench', bench, '--at', '2021-11-04', '--report', 'none', '--quiet', '--out', out];
  const started = performance.now();
  let child: ChildProcess | undefined;
  // A pseudo-terminal that is unplugged leaves its number to another test's, and that one's lease is none of this run's.
  const env = { METERBENCH_COUNTERS: join(folder, 'counters.json'), TMPDIR: mkdtempSync(join(folder, 'tmp-')) };
  const process = runNode([meterbench, ...all], packageRoot, env, (each) => (child = each), within);
  return {
    async scenarios(count) {
      while (child?.exitCode === null && child.signalCode === null && scenariosIn(journalIn(out)) < count) {
        await wallTimers.sleep(20);
      }
    },
    ended: process.then((ended) => checked(ended, out, within, (performance.now() - started) / 1000)),
  };
}

/** Starts it and waits for its end. */
export function runToEnd(options: RunOptions): Promise<EndedRun> {
  return startRun(options).ended;
}

/** Each scenario with its verdict, so that a difference is named. */
export function verdictsOf(scenarios: readonly ScenarioRecord[]): readonly string[] {
  return scenarios.map(({ feature, line, name, verdict }) => `${feature}:${line} ${name}: ${verdict}`);
}

function checked({ code, stdout, stderr }: Ended, out: string, within: number, seconds: number): EndedRun {
  expect(code, `ended by itself within ${within} ms: ${stdout}${stderr}`).to.be.a('number');
  expect(stderr, 'complaints').to.equal('');
  const record = recordIn(folderIn(out) ?? expect.fail(`no record: ${stdout}`));
  expect([record.status, record.problems, code], 'status, problems, exit code').to.deep.equal([
    'complete',
    [],
    exitCodeOf(record),
  ]);
  return { record, journal: journalIn(out), seconds };
}

function folderIn(out: string): string | undefined {
  const [run] = readdirSync(out);
  return run === undefined ? undefined : join(out, run);
}

function journalIn(out: string): readonly NotedEvent[] {
  const path = join(folderIn(out) ?? out, 'journal.ndjson');
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  // The last one may still be being written.
  return lines.slice(0, -1).map((line) => JSON.parse(line) as NotedEvent);
}

const scenariosIn = (journal: readonly NotedEvent[]): number =>
  journal.filter(({ kind }) => kind === 'scenario-ends').length;
