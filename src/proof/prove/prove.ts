import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defaultBench, readBenchFile } from '../../bench';
import { overlayFrom, rulebookAt } from '../../rulebook';
import { ConfigError, dayOf, instant } from '../../terms';
import { type Standing, standings } from './cells/likeness';
import { matrixOf, type ProofMatrix } from './cells/matrix';
import { type CellTask, planOf } from './cells/plan';
import { type ControlResult, controlJudges } from './controls/judge-controls';
import { type ReferenceResult, referenceResults } from './controls/reference';
import type { Excuse } from './excuses/excuse';
import { type Excused, excused } from './excuses/excused';
import { faultFindings, type RealColumn, realColumns, requirementFindings } from './findings/fault-findings';
import type { Finding } from './findings/finding';
import { blameFindings, powerFindings, soundFindings } from './findings/scenario-findings';
import { type SuiteFacts, suiteFacts } from './record/suite-digest';
import { type Alteration, faultAlterations } from './runs/alteration';
import { type Pool, poolHere, poolOf } from './runs/pool';
import { bothSides, everyPoint, type Point, pointInWords } from './runs/rule-point';
import { slicedPool } from './runs/slices';
import { costOf, type ProofGround, type SoundFacts, type Task } from './runs/task';

export interface ProveOptions {
  /** A tag expression; empty for every scenario. */
  readonly tags: string;
  /** Feature files or folders under `features`; all of them where there are none. */
  readonly features?: readonly string[];
  /** Absolute paths. */
  readonly overlays: readonly string[];
  /** Every date, scope and value, each for itself. */
  readonly all: boolean;
  /** Processes; none to run in this one. */
  readonly processes: number;
  /** Folder in which results are kept and found again. */
  readonly slices?: string;
  /** Faults to try; every one where nothing is said. */
  readonly faults?: readonly string[];
  readonly excuses: readonly Excuse[];
  /** Folder of the Reference Test Data Set. */
  readonly rtds?: string;
  /** Told before cells are run: how much there is to do. */
  readonly onCost?: (cost: Cost) => void;
  /** Told after each run, of so many scenarios that it ran. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** What a proof will take. */
export interface Cost {
  readonly rules: readonly string[];
  readonly scenarios: number;
  readonly runs: number;
  readonly cells: number;
  /** Of the clock, by what the runs with nothing wrong took. */
  readonly seconds: number;
}

/** What a proof found. Apart from `took` it is the same for the same suite, however many processes there were. */
export interface Proof extends Excused {
  readonly suite: SuiteFacts;
  readonly whole: boolean;
  readonly tags: string;
  readonly overlays: readonly string[];
  readonly rules: readonly string[];
  readonly matrix: ProofMatrix;
  readonly real: readonly RealColumn[];
  readonly controls: readonly ControlResult[];
  readonly reference: readonly ReferenceResult[];
  readonly took: { readonly seconds: number; readonly processes: number };
}

/** A process for each core that this process may use. */
export const processesHere = (): number => availableParallelism();

/** Puts the suite to the proof: everything that can be made wrong, against every scenario that it reaches. */
export async function prove(options: ProveOptions): Promise<Proof> {
  const began = performance.now();
  const { tags, features = ['.'], overlays, all, processes } = options;
  const ground: ProofGround = { tags, overlays, features };
  const suite = suiteFacts();
  const workers = processes === 0 ? poolHere(ground) : poolOf(processes, ground);
  const pool = options.slices === undefined ? workers : slicedPool(workers, options.slices, [suite, ground]);
  try {
    const reference = referenceResults(options.rtds);
    const faults = chosenFaults(options.faults);
    const { standing, sound, perScenario } = await soundRuns(pool, faults, all);
    const tasks = planOf(standing, {
      faults,
      everyRow: all,
      rulebookOf: ({ point }) => rulebookUnder(point, overlays),
    });
    const cells = tasks.reduce((sum, task) => sum + costOf(task), 0);
    const places = new Set(standing.flatMap(({ scenarios }) => [...scenarios.keys()]));
    const rules = standing.map(({ point }) => pointInWords(point));
    const seconds = (cells * perScenario) / 1000 / Math.max(1, processes);
    options.onCost?.({ rules, scenarios: places.size, runs: tasks.length, cells, seconds });
    let done = 0;
    const results = await runEach(pool, tasks, (task) => {
      done += costOf(task);
      options.onProgress?.(done, cells);
    });
    const matrix = matrixOf(faults, standing, tasks, results);
    const controls = await controlJudges(pool, standing, tasks, results);
    const whole = tags === '' && options.features === undefined && options.faults === undefined;
    const found = [
      ...soundFindings(sound),
      ...controlFindings(controls),
      ...reference.flatMap(({ name, failures }) =>
        failures.map((detail): Finding => ({ kind: 'reference data', about: name, detail })),
      ),
      ...powerFindings(matrix),
      ...faultFindings(matrix, whole),
      ...requirementFindings(matrix),
      ...blameFindings(matrix),
    ];
    const today = dayOf(instant(Date.now()));
    return {
      ...excused(found, options.excuses, matrix, { version: suite.version, today, whole }),
      suite,
      whole,
      tags,
      overlays,
      rules,
      matrix,
      real: realColumns(matrix),
      controls,
      reference,
      took: { seconds: Math.round((performance.now() - began) / 1000), processes },
    };
  } finally {
    pool.close();
  }
}

function chosenFaults(names: readonly string[] | undefined): readonly Alteration[] {
  const devices = readBenchFile(defaultBench).devices.map(({ name }) => name);
  const all = faultAlterations(devices);
  return names === undefined ? all : all.filter(({ id }) => names.includes(id));
}

function rulebookUnder({ at, scope }: Point, overlays: readonly string[]) {
  return rulebookAt(at, { scope, overlays: overlays.map((path) => overlayFrom(path, readFileSync)) });
}

interface SoundRuns {
  readonly sound: readonly { readonly rules: string; readonly facts: SoundFacts }[];
  readonly standing: readonly Standing[];
  /** Milliseconds. */
  readonly perScenario: number;
}

/** @throws ConfigError where no scenario is chosen */
async function soundRuns(pool: Pool, faults: readonly Alteration[], all: boolean): Promise<SoundRuns> {
  const points = all ? everyPoint() : bothSides;
  const ids = faults.map(({ id }) => id);
  const results = await pool.run(points.map((point): Task => ({ kind: 'sound', point, faults: ids })));
  const sound = results.flatMap(({ sound: facts, took }, index) => {
    const point = points[index];
    return facts === undefined || point === undefined ? [] : [{ point, facts, took, rules: pointInWords(point) }];
  });
  const scenarios = sound.reduce((sum, { facts }) => sum + facts.scenarios.length, 0);
  if (scenarios === 0) {
    throw new ConfigError({
      code: 'MB-PROVE-NONE',
      message: 'no scenario is chosen, so there is nothing to prove',
      next: 'Give --tags an expression that some scenario fits, such as "@MP105"',
    });
  }
  const took = sound.reduce((sum, each) => sum + each.took, 0);
  return { sound, standing: standings(sound, !all), perScenario: took / scenarios };
}

async function runEach(pool: Pool, tasks: readonly CellTask[], onDone: (task: CellTask) => void) {
  // The longest first, so that no process is left with a long one at the end.
  const order = tasks.map((task, index) => ({ task, index })).sort((a, b) => costOf(b.task) - costOf(a.task));
  const came = await pool.run(
    order.map(({ task }) => task),
    (nth) => {
      const done = order[nth];
      if (done !== undefined) {
        onDone(done.task);
      }
    },
  );
  const results = [...came];
  for (const [nth, { index }] of order.entries()) {
    const result = came[nth];
    if (result !== undefined) {
      results[index] = result;
    }
  }
  return results;
}

function controlFindings(controls: readonly ControlResult[]): readonly Finding[] {
  return controls.length === 0
    ? [{ kind: 'unproven judge', about: 'every judge', detail: 'no scenario was failed by a fault, to try one on' }]
    : controls
        .filter(({ caught }) => !caught)
        .map(({ judge, how }) => ({ kind: 'unproven judge', about: `a judge that ${judge}`, detail: how }));
}
