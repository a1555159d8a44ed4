import type { RunSettings } from '../../bench';
import { addSeamProbe } from '../../dcc';
import { addReachProbe } from '../../devices';
import type { ScenarioRecord } from '../../evidence';
import { type RowId, rulebookAt, tellRowReads } from '../../rulebook';
import type { LoadedFeatures } from './loaded-features';
import { placeOf } from './scenario-places';

/** What a run with nothing wrong did. */
export interface TracedRun {
  readonly scenarios: readonly ScenarioRecord[];
  /** Places of the scenarios that come to a point where a fault would do otherwise, by the fault: `ESME: wrong MAC`. */
  readonly reach: ReadonlyMap<string, ReadonlySet<string>>;
  /** The rows that a scenario reads or whose requirement it cites, by its place. */
  readonly reads: ReadonlyMap<string, ReadonlySet<RowId>>;
}

/**
 * Runs features with nothing wrong and a probe of each fault, which does what is right and tells where the fault would
 * not. Up to its first such point a scenario is the same with the fault and without it.
 */
export async function tracedRun(
  features: LoadedFeatures,
  settings: RunSettings,
  faults: readonly string[],
  onScenario: (scenario: ScenarioRecord) => void = () => {},
): Promise<TracedRun> {
  const reach = new Map(faults.map((fault) => [fault, new Set<string>()]));
  const reads = new Map<string, ReadonlySet<RowId>>();
  let reachedNow = new Set<string>();
  let readNow = new Set<RowId>();
  const probes = faults.map((fault) => probeOf(fault, () => reachedNow.add(fault)));
  const stop = tellRowReads((id) => readNow.add(id));
  const rulebook = rulebookAt(settings.at, { scope: settings.scope });
  const sound = { ...settings, faults: probes.map(({ name }) => name), without: [] };
  try {
    const scenarios = await features.run(sound, (scenario) => {
      const place = placeOf(scenario);
      for (const fault of reachedNow) {
        reach.get(fault)?.add(place);
      }
      // Of a requirement the rows are looked up once in a run.
      reads.set(place, new Set([...readNow, ...scenario.requirements.flatMap((id) => rowsOf(id))]));
      reachedNow = new Set();
      readNow = new Set();
      onScenario(scenario);
    });
    return { scenarios, reach, reads };
  } finally {
    stop();
    for (const { remove } of probes) {
      remove();
    }
  }

  function rowsOf(requirement: string): readonly RowId[] {
    return rulebook.requirement(requirement)?.rows ?? [];
  }
}

/** Makes a probe of a fault: its name, for the faults of a run. */
function probeOf(fault: string, reached: () => void): { readonly name: string; readonly remove: () => void } {
  const [place = '', id = ''] = fault.split(':').map((part) => part.trim());
  const probe = `where ${id} shows at ${place}`;
  const add = place === 'DCC' ? addSeamProbe : addReachProbe;
  return { name: `${place}: ${probe}`, remove: add(id, probe, reached) };
}
