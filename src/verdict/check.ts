import { type CheckBasis, MeterbenchError, type Verdict } from '../terms';

/** One comparison of what a requirement, or a project of its own, expects with what was observed, and what it stands on. */
export interface Check {
  /** Absent of a project's own assertion in a scenario that names no requirement, or several. */
  readonly requirement?: string;
  /** What is compared, in the field's words: `Response Code`. */
  readonly what: string;
  readonly expected: string;
  readonly observed: string;
  readonly verdict: 'pass' | 'unresolved' | 'inconclusive' | 'fail';
  /** `own`: asserted by a project's own step, on no ground of the Code's. Counted apart. */
  readonly basis: CheckBasis;
  /** Ids of the rulebook rows that the expectation rests on. */
  readonly rows: readonly string[];
  /** A real Device contradicted ground that isn't stated: noted, never a fail. */
  readonly observation?: boolean;
  /** Index of the step that made the check, in the scenario's steps. */
  readonly step?: number;
  /** Indexes of the messages that it looked at, among the scenario's; where the check knows. */
  readonly messages?: readonly number[];
}

/** What a project asserts of its own: no requirement's, so that it stands on no ground of the Code's. */
export interface OwnAssertion {
  readonly what: string;
  readonly expected: string;
  readonly observed: string;
  readonly holds: boolean;
  /** What is told where it doesn't hold: the assertion's own words, and where it stands. */
  readonly told: string;
  /** The one that its scenario is about. */
  readonly requirement?: string;
  readonly messages?: readonly number[];
}

/** Thrown after a check or a condition has been recorded, to end the scenario; the verdict is already kept. */
export class ScenarioEnded extends MeterbenchError {
  readonly verdict: Verdict;
  /** For runners that print a comparison. */
  readonly expected?: string;
  readonly actual?: string;

  constructor(verdict: Verdict, message: string, compared?: { readonly expected: string; readonly observed: string }) {
    super({ code: `MB-VERDICT-${verdict.toUpperCase()}`, blame: verdict === 'fail' ? 'device' : 'bench', message });
    this.verdict = verdict;
    if (compared !== undefined) {
      this.expected = compared.expected;
      this.actual = compared.observed;
    }
  }
}
