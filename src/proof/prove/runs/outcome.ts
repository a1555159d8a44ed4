import type { ScenarioRecord } from '../../../evidence';
import { placeOf } from '../../../runner';
import type { Basis, Verdict } from '../../../terms';

/** A check that failed, as far as the matrix needs it. */
export interface FailedCheck {
  readonly requirement: string;
  readonly what: string;
  readonly basis: Basis;
}

/** How a scenario ended with something made wrong. */
export interface Outcome {
  /** `features/a.feature:3` */
  readonly place: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly failed: readonly FailedCheck[];
}

export function outcomeOf(record: ScenarioRecord): Outcome {
  const { verdict, reason, checks } = record;
  const failed = checks
    .filter((check) => check.verdict === 'fail')
    // A project's own assertions stand under no requirement.
    .flatMap(({ requirement, what, basis }) =>
      requirement === undefined || basis === 'own' ? [] : [{ requirement, what, basis }],
    );
  return { place: placeOf(record), verdict, reason, failed };
}

/** A scenario with nothing wrong. */
export interface SoundScenario extends Outcome {
  readonly feature: string;
  readonly line: number;
  readonly featureTitle: string;
  readonly name: string;
  readonly subject: ScenarioRecord['subject']['what'];
  readonly requirements: readonly string[];
  /** Names of the Devices that its steps speak of, and of the hub where one takes part. */
  readonly devices: readonly string[];
  /** Those that it is about: a hub that takes part beside a Device isn't. */
  readonly covers: readonly string[];
  /** Ids of the rows that its checks cite or its requirements rest on. */
  readonly rows: readonly string[];
  /** How many checks are on record, and how many the judge was asked for. */
  readonly checks: number;
  readonly asked: number;
  /** The same under two sets of rules: nothing that the scenario reads differs. */
  readonly likeness: string;
}
