import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { JournalFile } from '../evidence';
import { parseOverlay, type Rulebook, rulebookAt } from '../rulebook';
import { ConfigError, type IsoDate, type Journal, rulesDate, type Scope, scopeOf } from '../terms';
import { readBenchFile } from './bench-file';
import { refuseProblems } from './bench-places';
import { BenchPlan } from './bench-plan';
import { capabilityProblems } from './declared-capabilities';
import { declaredKeys, missingKeys } from './declared-keys';
import { packageRoot } from './package-root';

/** What a run is asked to do, apart from which scenarios. */
export interface RunSettings {
  /** The rules date. */
  readonly at: IsoDate;
  readonly scope: Scope;
  readonly strict: boolean;
  /** Path of the bench file. */
  readonly bench: string;
  /** Paths of rule overlays. */
  readonly overlays: readonly string[];
  /** Modifications or single deltas left out, to show that they matter. */
  readonly without: readonly string[];
  /** Faults switched on in every scenario, as `ESME: wrong MAC`, to show that scenarios can fail. */
  readonly faults: readonly string[];
  /** Folder of the run; nothing is journalled where there is none. */
  readonly folder?: string;
}

export const defaultBench = join(packageRoot, 'hardware', 'benches', 'emulated.yaml');

/**
 * Settings as environment variables: `METERBENCH_AT`, `_SCOPE`, `_STRICT`, `_BENCH`, `_OVERLAYS`, `_WITHOUT`,
 * `_FAULTS` (comma-separated) and `_RUN` (the run's folder).
 *
 * @param today the rules date where none is given
 * @throws ConfigError that names the variable
 */
export function settingsFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  today: IsoDate,
): RunSettings {
  const at = env['METERBENCH_AT'];
  const scope = env['METERBENCH_SCOPE'] ?? 'implemented';
  const folder = env['METERBENCH_RUN'];
  return {
    at: at === undefined || at === '' ? today : rulesDate(at, 'METERBENCH_AT'),
    scope: scopeOf(scope, 'METERBENCH_SCOPE'),
    strict: ['1', 'true', 'yes'].includes(env['METERBENCH_STRICT'] ?? ''),
    bench: env['METERBENCH_BENCH'] || defaultBench,
    overlays: listed(env['METERBENCH_OVERLAYS']),
    without: listed(env['METERBENCH_WITHOUT']),
    faults: listed(env['METERBENCH_FAULTS']),
    ...(folder === undefined || folder === '' ? {} : { folder }),
  };
}

/** The same settings, as the variables that `settingsFromEnvironment` reads. */
export function settingsToEnvironment(settings: RunSettings): Record<string, string> {
  return {
    METERBENCH_AT: settings.at,
    METERBENCH_SCOPE: settings.scope,
    METERBENCH_STRICT: settings.strict ? '1' : '0',
    METERBENCH_BENCH: settings.bench,
    METERBENCH_OVERLAYS: settings.overlays.join(','),
    METERBENCH_WITHOUT: settings.without.join(','),
    METERBENCH_FAULTS: settings.faults.join(','),
    METERBENCH_RUN: settings.folder ?? '',
  };
}

const listed = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Everything that the scenarios of one run share: the rulebook, the bench plan with its keys, and the journal. */
export class RunContext {
  readonly settings: RunSettings;
  readonly rulebook: Rulebook;
  readonly plan: BenchPlan;
  readonly journal: Journal;

  /** @throws ConfigError where the bench file or an overlay can't be used */
  constructor(settings: RunSettings, worker = '') {
    this.settings = settings;
    const overlays = settings.overlays.map((path) => parseOverlay(readOverlay(path), path));
    this.rulebook = rulebookAt(settings.at, { scope: settings.scope, overlays, without: settings.without });
    const file = readBenchFile(settings.bench);
    const { keys, problems } = declaredKeys(file, dirname(settings.bench));
    const found = [...problems, ...missingKeys(file), ...capabilityProblems(file, this.rulebook)];
    if (found.length > 0) {
      refuseProblems(found, readFileSync(settings.bench, 'utf8'), settings.bench);
    }
    this.plan = new BenchPlan(
      file,
      settings.faults,
      keys,
      settings.folder === undefined ? undefined : basename(settings.folder),
    );
    this.journal =
      settings.folder === undefined
        ? { append: () => {} }
        : new JournalFile(join(settings.folder, worker === '' ? 'journal.ndjson' : `journal-${worker}.ndjson`));
  }

  /** Lets go of wires, so that the process can end by itself. */
  close(): Promise<void> {
    return this.plan.close();
  }
}

function readOverlay(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-OVERLAY',
      message: `Rule overlay ${path} can't be read`,
      next: 'Give --overlay the path of a YAML file',
      cause,
    });
  }
}
