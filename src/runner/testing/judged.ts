import type { ScenarioRecord } from '../../evidence';
import type { SubjectName } from '../../terms';
import type { Mutant } from '../mutants/mutant';

/** What the suite said of a mutant. */
export interface Judged extends Mutant {
  /** The scenarios that ran: those that reach what goes wrong. */
  readonly scenarios: readonly ScenarioRecord[];
}

/** One line of the matrix: how many scenarios of each subject failed, were inconclusive or in error, and one that failed. */
export function line({ name, settings, scenarios }: Judged): string {
  const count = (what: string, verdict: string) =>
    scenarios.filter((each) => each.subject.what === what && each.verdict === verdict).length;
  const counts = (what: string) => ['fail', 'inconclusive', 'error'].map((verdict) => count(what, verdict)).join('/');
  const [first] = scenarios.filter(({ verdict }) => verdict === 'fail');
  const seen = first === undefined ? 'NOT SEEN' : `${first.requirements.join(' ')}: ${first.name}`;
  return `${name.padEnd(42)} ${settings.at}  device ${counts('device').padEnd(8)} dcc ${counts('dcc').padEnd(8)} ${seen}`;
}

/** Scenarios of a subject that ended with a verdict, in words. */
export function told(scenarios: readonly ScenarioRecord[], what: SubjectName, verdict: string): readonly string[] {
  return scenarios
    .filter((each) => each.subject.what === what && each.verdict === verdict)
    .map((each) => `${each.name}: ${each.reason}`);
}
