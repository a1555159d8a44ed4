import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { ScenarioRecord } from '../../evidence';
import type { Verdict } from '../../terms';
import { inFull } from '../../terms/testing';
import { inMemory } from './in-memory';
import { linkedBench } from './linked-bench';
import { type EndedRun, type RunProcess, startRun } from './run-process';

const devices = 'features/BASE-devices';
const reads = `${devices}/reads-its-firmware-version.feature`;
/** Scenarios of all Device Types, with Alerts amongst them. */
export const most = inFull ? [devices] : [reads];
export const some = inFull
  ? [`${devices}/events-and-logs.feature`, reads]
  : [`${devices}/reads-its-registers.feature`, `${devices}/sets-its-clock.feature`];
/** Scenarios after which something happens to the line, and again after as many. */
export const early = inFull ? 8 : 3;
/** At the end of a run, scenarios that have to be right again. */
const last = inFull ? 15 : 5;

/** Of something that is counted in a run of full length, as much as the short one has to have. */
export const orItsShare = (ofFull: number): number => (inFull ? ofFull : Math.floor(ofFull / 10));

/** A part of the shipped suite that runs over links which go wrong, and what its verdicts are in memory. */
export class FaultBed {
  readonly #folder = mkdtempSync(join(tmpdir(), 'meterbench-faults-'));

  /** Writes a bench file with all Devices on one link, and returns its path. */
  bench(link: string): string {
    return linkedBench(this.#folder, link);
  }

  /** @param milliseconds within which the run has to end by itself */
  start(bench: string, args: readonly string[], milliseconds: number): RunProcess {
    return startRun({ folder: this.#folder, bench, args, within: milliseconds });
  }

  /**
   * Checks each scenario against the same run in memory: the same verdict, or one of those allowed with a reason that
   * names the link.
   */
  async compare(run: EndedRun, args: readonly string[], link: string, allowed: readonly Verdict[]): Promise<Compared> {
    const memory = await inMemory(args);
    const there = run.record.scenarios;
    expect(there.map(placeOf), 'the same scenarios as in memory').to.deep.equal(memory.map(placeOf));
    const differing = there.filter(({ verdict }, at) => verdict !== memory[at]?.verdict);
    const wrong = differing.filter(({ verdict, reason }) => !allowed.includes(verdict) || !reason.includes(link));
    expect(wrong.map(told), 'wrong verdicts').to.deep.equal([]);
    const broken = there.filter(({ reason }) => / {4}at |the suite broke/.test(reason));
    expect(broken.map(told), 'charged to the suite').to.deep.equal([]);
    return { differing, judged: memory.filter(({ verdict }) => verdict === 'pass').length };
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export interface Compared {
  /** Scenarios with another verdict than in memory, each named by the link. */
  readonly differing: readonly ScenarioRecord[];
  /** How many pass in memory. */
  readonly judged: number;
}

/** How many journal events are of these kinds. */
export function count({ journal }: EndedRun, ...kinds: readonly string[]): number {
  return journal.filter(({ kind }) => kinds.includes(kind)).length;
}

/** Only so many scenarios were lost, and the last ones aren't among them. */
export function rightAgain({ record }: EndedRun, { differing }: Compared, lost: number): void {
  expect(differing.length, 'lost').to.be.at.most(lost);
  const atTheEnd = record.scenarios.slice(-last);
  expect(atTheEnd.filter((scenario) => differing.includes(scenario)).map(told), 'right again').to.deep.equal([]);
}

/** What a run came to, in a line. */
export function summary(run: EndedRun, { differing }: Compared): string {
  const codes = differing.map(({ reason }) => /MB-[A-Z-]+/.exec(reason)?.[0] ?? reason.slice(0, 60));
  const events = ['link-bad-frame', 'link-resent', 'link-duplicate-removed', 'link-possible-duplicate', 'link-down'];
  const seen = events.map((kind) => `${kind} ${count(run, kind)}`).join(', ');
  const why = [...new Set(codes)].join(', ');
  return `${run.record.scenarios.length} scenarios in ${run.seconds.toFixed(1)} s, ${differing.length} not as in memory (${why}); ${seen}`;
}

const placeOf = ({ feature, line, name }: ScenarioRecord): string => `${feature}:${line} ${name}`;
const told = (scenario: ScenarioRecord): string =>
  `${placeOf(scenario)}: ${scenario.verdict} (${scenario.reason.slice(0, 300)})`;
