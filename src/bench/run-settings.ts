import { join } from 'node:path';
import { rulesDay } from '../rulebook';
import { type IsoDate, type Scope, scopeOf } from '../terms';
import { readBenchFile } from './file/bench-file';
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
  /** Names of the Devices that the run is about; of a type that none of them is, the first of the bench file. */
  readonly devices: readonly string[];
  /** Folder of the run; nothing is journalled where there is none. */
  readonly folder?: string;
}

export const defaultBench = join(packageRoot, 'hardware', 'benches', 'emulated.yaml');

/**
 * Settings as environment variables: `METERBENCH_AT`, `_SCOPE`, `_STRICT`, `_BENCH`, `_OVERLAYS`, `_WITHOUT`,
 * `_FAULTS`, `_DEVICES` (comma-separated) and `_RUN` (the run's folder).
 *
 * What they don't say of the rules, the bench file does.
 *
 * @param today the rules date where neither gives one
 * @throws ConfigError that names the variable, or the bench file
 */
export function settingsFromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  today: IsoDate,
): RunSettings {
  const { METERBENCH_AT: at, METERBENCH_SCOPE: scope, METERBENCH_RUN: folder } = env;
  const bench = env['METERBENCH_BENCH'] || defaultBench;
  const usual = usualRules(bench);
  const overlays = listed(env['METERBENCH_OVERLAYS']);
  return {
    at: at ? rulesDay(at, 'METERBENCH_AT', () => today) : (usual.at ?? today),
    scope: scope ? scopeOf(scope, 'METERBENCH_SCOPE') : usual.scope,
    strict: ['1', 'true', 'yes'].includes(env['METERBENCH_STRICT'] ?? ''),
    bench,
    overlays: overlays.length > 0 ? overlays : usual.overlays,
    without: listed(env['METERBENCH_WITHOUT']),
    faults: listed(env['METERBENCH_FAULTS']),
    devices: listed(env['METERBENCH_DEVICES']),
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
    METERBENCH_DEVICES: settings.devices.join(','),
    METERBENCH_RUN: settings.folder ?? '',
  };
}

const listed = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** The rules that a bench file wants where nothing else is said. */
export interface UsualRules {
  readonly at?: IsoDate;
  readonly scope: Scope;
  /** Paths of rule overlays. */
  readonly overlays: readonly string[];
}

/** @throws ConfigError where the bench file can't be used */
export function usualRules(bench: string): UsualRules {
  const { at, scope = 'implemented', overlays = [] } = readBenchFile(bench).rules ?? {};
  return { ...(at === undefined ? {} : { at }), scope, overlays };
}
