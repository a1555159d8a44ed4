import type { ScenarioRun } from '../../src/scenario';
import { failedAssertion, ScenarioEnded } from '../../src/verdict';
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
  const { message, compared, observed = "that it doesn't" } = failed;
  const [only, second] = requirements;
  try {
    judge.asserted({
      what: [step, message].filter((part) => part !== '').join(': '),
      ...(compared ?? { expected: 'that this holds', observed }),
      holds: false,
      told: `the user's own assertion${place === undefined ? '' : ` (${place})`}: ${message}`,
      ...(only === undefined || second !== undefined ? {} : { requirement: only }),
    });
  } catch (ended) {
    if (ended instanceof ScenarioEnded) {
      return ended;
    }
    throw ended;
  }
  return undefined;
}
