import type { ScenarioRecord } from '../../evidence';
import type { LoadedFeatures } from './loaded-features';
import type { Mutant } from './mutant';
import { placeOf } from './scenario-places';
import { tracedRun } from './traced-run';

/** What a run with nothing wrong did. */
export interface SoundRun {
  readonly scenarios: readonly ScenarioRecord[];
  /** Places of the scenarios that a mutant can alter. */
  reachedBy(mutant: Mutant): readonly string[];
}

/**
 * Runs features with nothing wrong, under the rules of the mutants, and records which scenarios come to a point where
 * one of them would do otherwise.
 *
 * @param mutants all under the same rules
 */
export async function soundRun(features: LoadedFeatures, mutants: readonly Mutant[]): Promise<SoundRun> {
  const [first] = mutants;
  if (first === undefined) {
    return { scenarios: [], reachedBy: () => [] };
  }
  const faults = [...new Set(mutants.flatMap(({ settings }) => settings.faults))];
  const { scenarios, reach } = await tracedRun(features, first.settings, faults);
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
