import { assert } from 'chai';
import { type Basis, type CheckBasis, type SubjectName, type Verdict, weakest, weakestOfRules } from '../terms';
import { type Check, type OwnAssertion, ScenarioEnded } from './check';
import { shown } from './shown';
import { worse } from './verdict-order';

/** What a scenario's verdict is about. */
export interface JudgedSubject {
  readonly what: SubjectName;
  /** Of the rulebook `documents`: it is neither emulated nor real. */
  readonly kind: 'emulated' | 'real' | 'documents';
}

/** What a requirement stands on. */
export interface Ground {
  readonly basis: Basis;
  /** Ids of rulebook rows. */
  readonly rows: readonly string[];
  /** Why no run can settle it: a check of it is informative. */
  readonly unresolved?: string;
}

/** A row whose change would change what a check expects. */
export interface DecidingRow {
  readonly id: string;
  readonly basis: Basis;
}

/** A condition of a requirement, and whether it holds. */
export interface JudgedCondition {
  readonly requirement: string;
  readonly what: string;
  readonly expected: string;
  readonly observed: string;
  readonly holds: boolean;
  readonly deciding?: readonly DecidingRow[];
  /** Indexes of the messages that it looked at. */
  readonly messages?: readonly number[];
}

/** What a judge has to know of its scenario. */
export interface JudgeOptions {
  readonly subject: JudgedSubject;
  /** Only stated ground counts: what stands on less is inconclusive, pass or fail. */
  readonly strict: boolean;
  /** A real Device is on the bench: a fault of the emulated DCC is then the bench's, an `error`. */
  readonly onHardware: boolean;
  /** Looks a requirement up; `undefined` where the rulebook doesn't know it. */
  readonly ground: (requirement: string) => Ground | undefined;
}

/** Collects the checks of one scenario and keeps its verdict, which only ever sinks. */
export class Judge {
  readonly #options: JudgeOptions;
  readonly #checks: Check[] = [];
  readonly #reasons: string[] = [];
  #verdict: Verdict = 'pass';
  /** What was observed on ground that settles nothing, by the reason why. */
  readonly #unsettled = new Map<string, readonly string[]>();
  /** Index of the step under way, kept by the runner's hooks. */
  step: number | undefined;
  #ended: ScenarioEnded | undefined;

  constructor(options: JudgeOptions) {
    this.#options = options;
  }

  get verdict(): Verdict {
    return this.#unsettled.size > 0 ? worse(this.#verdict, 'unresolved') : this.#verdict;
  }

  get checks(): readonly Check[] {
    return this.#checks;
  }

  /** Why the verdict isn't a plain pass. */
  get reason(): string {
    const unsettled = [...this.#unsettled].map(([reason, seen]) =>
      seen.length === 0 ? reason : `${reason} (observed: ${seen.join(', ')})`,
    );
    return [...this.#reasons, ...unsettled].join('; ');
  }

  /** The weakest ground under the checks; a project's own stand on none, and count where they are all. */
  get basis(): CheckBasis | undefined {
    return weakestOfRules(this.#checks.map((check) => check.basis));
  }

  /** What ended the scenario, if anything has: what comes of it later is no finding of its own. */
  get ended(): ScenarioEnded | undefined {
    return this.#ended;
  }

  /**
   * Compares, records, and ends the scenario where the two differ.
   *
   * @param deciding rows that decide what is expected here, beside those of the requirement
   */
  equal(
    requirement: string,
    what: string,
    expected: unknown,
    observed: unknown,
    deciding: readonly DecidingRow[] = [],
  ): void {
    let holds = true;
    try {
      assert.deepEqual(observed, expected, `${requirement}: ${what}`);
    } catch {
      holds = false;
    }
    this.judged({ requirement, what, expected: shown(expected), observed: shown(observed), holds, deciding });
  }

  /** Records a condition that isn't a comparison of two values. */
  holds(requirement: string, what: string, expected: string, observed: string, holds: boolean): void {
    this.judged({ requirement, what, expected, observed, holds });
  }

  /**
   * Records a condition that another has judged, with the rows that decide it and the messages it looked at. Every check under a
   * requirement comes by here.
   */
  judged(condition: JudgedCondition): void {
    this.#record(condition);
  }

  /**
   * Records what a project asserts of its own, and ends the scenario where it doesn't hold. It stands on no ground of the
   * Code's, so that neither strict mode nor a real Device makes less of it.
   */
  asserted({ holds, told, ...check }: OwnAssertion): void {
    this.#note({ ...check, verdict: holds ? 'pass' : 'fail', basis: 'own', rows: [] });
    if (!holds) {
      this.lower('fail', told);
      this.#endBy(new ScenarioEnded('fail', told, check));
    }
  }

  /** Records what happened although nothing explains it; the verdict sinks, and nothing is thrown. */
  unexplained(requirement: string, observed: string): void {
    try {
      this.judged({ requirement, what: 'what nothing explains', expected: 'nothing', observed, holds: false });
    } catch (error) {
      if (!(error instanceof ScenarioEnded)) {
        throw error;
      }
    }
  }

  /** A condition that set-up needs: where it isn't met, nothing is shown about the subject. */
  precondition(what: string, expected: unknown, observed: unknown): void {
    try {
      assert.deepEqual(observed, expected, what);
    } catch {
      this.end('inconclusive', `precondition not met: ${what} should be ${shown(expected)}, is ${shown(observed)}`);
    }
  }

  /**
   * The ground settles nothing: what would be a pass is unresolved, which claims nothing either way. Checks on other
   * ground still fail.
   */
  unsettled(reason: string, observed?: string): void {
    const seen = this.#unsettled.get(reason) ?? [];
    this.#unsettled.set(reason, observed === undefined ? seen : [...seen, observed]);
  }

  /** Lowers the verdict without ending the scenario. */
  lower(verdict: Verdict, reason: string): void {
    const lowered = worse(this.#verdict, verdict);
    if (lowered !== this.#verdict || verdict === this.#verdict) {
      this.#reasons.push(reason);
    }
    this.#verdict = lowered;
  }

  /** Lowers the verdict and ends the scenario. */
  end(verdict: Verdict, reason: string): never {
    this.lower(verdict, reason);
    this.#endBy(new ScenarioEnded(verdict, reason));
  }

  #endBy(ended: ScenarioEnded): never {
    this.#ended = ended;
    throw ended;
  }

  #record({ holds, deciding = [], ...condition }: JudgedCondition): void {
    const { requirement, what, expected, observed } = condition;
    const ground = this.#options.ground(requirement);
    if (ground === undefined) {
      this.end('error', `the rulebook knows no requirement ${requirement}`);
    }
    const { unresolved } = ground;
    const basis = weakest([ground, ...deciding].map((each) => each.basis));
    const rows = [...new Set([...ground.rows, ...deciding.map(({ id }) => id)])];
    if (unresolved !== undefined) {
      this.#note({ ...condition, verdict: 'unresolved', basis, rows });
      this.unsettled(`${requirement} is unresolved: ${unresolved}`, `${what}: ${observed}`);
      return;
    }
    const { subject, strict, onHardware } = this.#options;
    const firm = basis === 'stated';
    const observation = !holds && !firm && subject.kind === 'real';
    const verdict = firm || (!strict && !observation) ? (holds ? 'pass' : 'fail') : 'inconclusive';
    this.#note({ ...condition, verdict, basis, rows, ...(observation ? { observation } : {}) });
    if (holds) {
      if (verdict === 'inconclusive') {
        this.lower('inconclusive', `${requirement} holds (${what}), but on ${basis} ground only`);
      }
      return;
    }
    const told = `${requirement}: ${what}: expected ${expected}, observed ${observed}`;
    const benchFault = onHardware && subject.what === 'dcc' && subject.kind === 'emulated';
    const scenarioVerdict = verdict === 'fail' && benchFault ? 'error' : verdict;
    const remark = observation
      ? ` (an observation: the ground is ${basis})`
      : verdict === 'inconclusive'
        ? ` (on ${basis} ground only)`
        : '';
    this.lower(scenarioVerdict, told + remark);
    this.#endBy(new ScenarioEnded(scenarioVerdict, told + remark, { expected, observed }));
  }

  #note(check: Check): void {
    this.#checks.push(this.step === undefined ? check : { ...check, step: this.step });
  }
}
