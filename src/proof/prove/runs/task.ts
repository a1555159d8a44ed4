import type { Alteration } from './alteration';
import type { WrongJudge } from './judge-door';
import type { Outcome, SoundScenario } from './outcome';
import type { Point } from './rule-point';

/** What all runs of one proof have in common. */
export interface ProofGround {
  /** A tag expression; empty for every scenario. */
  readonly tags: string;
  /** Absolute paths of overlays that stand under everything. */
  readonly overlays: readonly string[];
  /** Feature files or folders under `features`. */
  readonly features: readonly string[];
}

/** One run of some scenarios, which any process can make: plain data, with plain data as its answer. */
export type Task =
  | { readonly kind: 'sound'; readonly point: Point; readonly faults: readonly string[] }
  | {
      readonly kind: 'altered';
      readonly point: Point;
      readonly alteration: Alteration;
      readonly places: readonly string[];
    }
  | {
      readonly kind: 'row';
      readonly point: Point;
      readonly row: string;
      readonly value: unknown;
      readonly places: readonly string[];
    }
  | {
      readonly kind: 'judge';
      readonly point: Point;
      readonly judge: WrongJudge;
      /** Absent: with nothing wrong. */
      readonly alteration?: Alteration;
      readonly places: readonly string[];
    };

/** What came of a task; sets are lists, to travel between processes. */
export interface TaskResult {
  readonly outcomes: readonly Outcome[];
  /** Of a run with nothing wrong. */
  readonly sound?: SoundFacts;
  /** Checks that the judge was asked for, and that are on record, where a task asks. */
  readonly checks?: { readonly asked: number; readonly kept: number };
  /** Milliseconds. */
  readonly took: number;
}

export interface SoundFacts {
  readonly scenarios: readonly SoundScenario[];
  /** Places that a fault reaches. */
  readonly reach: Readonly<Record<string, readonly string[]>>;
  /** Rows with another closed value each, and the places that look at them. */
  readonly rows: readonly { readonly row: string; readonly value: unknown; readonly places: readonly string[] }[];
  /** Places that read a row of a Modification, by its id. */
  readonly readers: Readonly<Record<string, readonly string[]>>;
}

/** How many scenarios a task runs, as far as that is known beforehand. */
export const costOf = (task: Task): number => (task.kind === 'sound' ? 0 : task.places.length);
