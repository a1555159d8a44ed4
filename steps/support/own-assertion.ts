import type { ScenarioRun } from '../../src/scenario';
import { type AssertionTold, failedAssertion, type OwnAssertion, ScenarioEnded } from '../../src/verdict';
import { whereThrown } from './where-thrown';

/**
 * Charges a step's failed assertion to its scenario, where it is a project's own: both values are recorded, and the
 * verdict is a fail. An assertion in our own code says that the suite broke, and one of a scenario that has ended already,
 * that a step went on.
 *
 * @returns what ended the scenario; `undefined` of any other error
 */
export function takeOwnAssertion(
  { judge, requirements }: Pick<ScenarioRun, 'judge' | 'requirements'>,
  error: unknown,
  step: string,
): ScenarioEnded | undefined {
  const failed = failedAssertion(error);
  const { ours, place } = whereThrown(error);
  if (failed === undefined || ours) {
    return undefined;
  }
  if (judge.ended !== undefined) {
    return judge.ended;
  }
  try {
    judge.asserted(ownAssertion({ requirements, step, failed, place, holds: false }));
  } catch (ended) {
    if (ended instanceof ScenarioEnded) {
      return ended;
    }
    throw ended;
  }
  return undefined;
}

/** An assertion of the project's own as a judge takes it. */
export function ownAssertion(facts: {
  readonly requirements: readonly string[];
  /** What stands before the assertion's own words: the step, or what a project calls it. */
  readonly step: string;
  readonly failed: AssertionTold;
  readonly place: string | undefined;
  readonly holds: boolean;
}): OwnAssertion {
  const { requirements, step, failed, place, holds } = facts;
  const [only, second] = requirements;
  return {
    what: whatOf(step, failed, holds),
    ...valuesIn(failed, holds),
    holds,
    told: `the user's own assertion${place === undefined ? '' : ` (${place})`}: ${failed.message}`,
    ...(only === undefined || second !== undefined ? {} : { requirement: only }),
  };
}

/**
 * What is compared: the step, or what a project calls it. The assertion's own words beside it where two values don't show what
 * was asked of them: where there are none, or where they differ and it holds, as 5 is above 3.
 */
export function whatOf(step: string, { message, compared }: AssertionTold, holds: boolean): string {
  const telling = compared !== undefined && (!holds || compared.expected === compared.observed);
  return telling && step !== '' ? step : [step, message].filter((part) => part !== '').join(': ');
}

/** The two values; in words where nothing is compared. */
export function valuesIn({ compared, observed }: AssertionTold, holds: boolean) {
  return (
    compared ?? { expected: 'that this holds', observed: observed ?? (holds ? 'that it does' : "that it doesn't") }
  );
}
