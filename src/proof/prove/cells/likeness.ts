import type { SoundScenario } from '../runs/outcome';
import type { Point } from '../runs/rule-point';
import type { SoundFacts } from '../runs/task';

/** What a run with nothing wrong gave under one set of rules. */
export interface SoundAt {
  readonly point: Point;
  readonly facts: SoundFacts;
}

/** Under which rules a scenario is put to the proof: one set of rules stands for all that read alike to it. */
export interface Standing {
  readonly point: Point;
  readonly facts: SoundFacts;
  /** By place. */
  readonly scenarios: ReadonlyMap<string, SoundScenario>;
}

/** @param merged whether rules that read alike to a scenario are one */
export function standings(sound: readonly SoundAt[], merged: boolean): readonly Standing[] {
  const seen = new Set<string>();
  return sound.map(({ point, facts }) => {
    const fresh = facts.scenarios.filter(({ place, likeness, verdict }) => {
      const key = `${place} ${likeness}`;
      const known = merged && seen.has(key);
      seen.add(key);
      return !known && verdict !== 'not-applicable';
    });
    return { point, facts, scenarios: new Map(fresh.map((each) => [each.place, each])) };
  });
}
