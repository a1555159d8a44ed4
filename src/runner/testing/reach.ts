import { addSeamProbe } from '../../dcc/testing';
import { addReachProbe } from '../../devices/testing';
import type { ScenarioRecord } from '../../evidence';
import type { LoadedFeatures } from './loaded-features';
import type { Mutant } from './mutant';
import { placeOf } from './scenario-places';

/** What a run with nothing wrong did. */
export interface SoundRun {
  readonly scenarios: readonly ScenarioRecord[];
  /** Places of the scenarios that a mutant can alter. */
  reachedBy(mutant: Mutant): readonly string[];
}

/**
 * Runs features with nothing wrong, under the rules of the mutants, and records which scenarios come to a point where
 * one of them would do otherwise. Up to its first such point a scenario is the same with the mutant and without it.
 *
 * @param mutants all under the same rules
 */
export async function soundRun(features: LoadedFeatures, mutants: readonly Mutant[]): Promise<SoundRun> {
  const [first] = mutants;
  const reach = new Map(mutants.flatMap(({ settings }) => settings.faults).map((fault) => [fault, new Set<string>()]));
  let reachedNow = new Set<string>();
  const probes = [...reach.keys()].map((fault) => probeOf(fault, () => reachedNow.add(fault)));
  if (first === undefined) {
    return { scenarios: [], reachedBy: () => [] };
  }
  const scenarios = await features.run({ ...first.settings, faults: probes, without: [] }, (scenario) => {
    for (const fault of reachedNow) {
      reach.get(fault)?.add(placeOf(scenario));
    }
    reachedNow = new Set();
  });
  const all = scenarios.map(placeOf);
  return {
    scenarios,
    reachedBy({ settings }) {
      // A rule that is left out is no point on the way.
      return settings.without.length === 0
        ? all.filter((place) => settings.faults.some((fault) => reach.get(fault)?.has(place)))
        : all;
    },
  };
}

/** Makes a probe of a fault: its name, for the faults of a run. */
function probeOf(text: string, reached: () => void): string {
  const [place = '', fault = ''] = text.split(':').map((part) => part.trim());
  const probe = `where ${fault} shows at ${place}`;
  const add = place === 'DCC' ? addSeamProbe : addReachProbe;
  add(fault, probe, reached);
  return `${place}: ${probe}`;
}
