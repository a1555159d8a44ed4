import type { RunRecord, ScenarioRecord, Subject } from '../evidence';
import { type CheckBasis, checkBases, type Verdict, verdicts } from '../terms';

export type VerdictCounts = Record<Verdict, number>;

/** How many scenarios ended in each verdict: counted, not taken on trust from the record's own totals. */
export function countVerdicts(scenarios: Iterable<{ readonly verdict: Verdict }>): VerdictCounts {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as VerdictCounts;
  for (const { verdict } of scenarios) {
    counts[verdict] += 1;
  }
  return counts;
}

/** What tells some scenarios of a verdict from the others of it: they are shown apart, and never among those. */
export const aparts = ['on unverified ground', "by the user's own assertions"] as const;
export type Apart = (typeof aparts)[number];

/** A pass on ground that nobody has verified; a pass or a fail by nothing but what a project asserts of its own. */
export function apartOf({ verdict, basis, checks }: ScenarioRecord): Apart | undefined {
  if (verdict === 'pass') {
    return basis === 'unverified' ? aparts[0] : basis === 'own' ? aparts[1] : undefined;
  }
  const failed = checks.filter((check) => check.verdict === 'fail');
  return verdict === 'fail' && failed.length > 0 && failed.every((check) => check.basis === 'own')
    ? aparts[1]
    : undefined;
}

export interface Tally {
  readonly verdict: Verdict;
  readonly apart?: Apart;
  readonly count: number;
}

/** How many scenarios ended in a verdict, then how many of it stand apart, where any do. */
export function tallyOf(verdict: Verdict, scenarios: readonly ScenarioRecord[]): readonly [Tally, ...Tally[]] {
  const such = scenarios.filter((scenario) => scenario.verdict === verdict).map(apartOf);
  const count = (apart: Apart | undefined) => such.filter((each) => each === apart).length;
  const apart = aparts.map((each) => ({ verdict, apart: each, count: count(each) }));
  return [{ verdict, count: count(undefined) }, ...apart.filter((each) => each.count > 0)];
}

/** How many checks stand on each kind of ground; those of `own` are no rule's, and never added to the others. */
export function countGround(scenarios: Iterable<ScenarioRecord>): Record<CheckBasis, number> {
  const counts = Object.fromEntries(checkBases.map((basis) => [basis, 0])) as Record<CheckBasis, number>;
  for (const { checks } of scenarios) {
    for (const { basis } of checks) {
      counts[basis] += 1;
    }
  }
  return counts;
}

/** True where no verdict of the run is about anything real, so that the run as a whole is a self-check. */
export function isSelfCheck(record: RunRecord): boolean {
  return record.scenarios.length > 0 && record.scenarios.every(({ subject }) => subject.kind !== 'real');
}

/** What was changed on purpose for the run, in words: such a run is no plain one. Empty where nothing was. */
export function changedOnPurpose({ overlays = [], without = [], faults = [] }: RunRecord): readonly string[] {
  return [
    ...faults.map((fault) => `fault switched on: ${fault}`),
    ...without.map((id) => `left out of the rules: ${id}`),
    ...overlays.map((path) => `rule overlay: ${path}`),
  ];
}

export function subjectText({ what, kind }: Subject): string {
  return what === 'rulebook' ? 'the rulebook' : `${kind} ${what === 'dcc' ? 'DCC' : 'Device'}`;
}

/** What is wrong with the run as a whole: its own problems, and any way in which the record contradicts itself. */
export function problemsOf(record: RunRecord): readonly string[] {
  const found = [...record.problems];
  if (record.status !== 'complete') {
    return found;
  }
  const counts = countVerdicts(record.scenarios);
  const wrong = verdicts.filter((verdict) => counts[verdict] !== record.counts[verdict]);
  if (wrong.length > 0) {
    const told = wrong.map((verdict) => `${verdict}: counted ${counts[verdict]}, recorded ${record.counts[verdict]}`);
    found.push(`The record's totals do not agree with its scenarios (${told.join('; ')})`);
  }
  if (record.finished === undefined) {
    found.push('The record calls itself complete but has no time at which it finished');
  }
  return found;
}

/** True where the run judged nothing at all: no scenario, or only scenarios that don't apply. */
export function judgedNothing(record: RunRecord): boolean {
  return record.scenarios.every(({ verdict }) => verdict === 'not-applicable');
}

/** Verdicts on real subjects, self-checks, and what was compared of documents: never to be added up. */
export function bySubjectKind({ scenarios }: RunRecord): Record<Subject['kind'], readonly ScenarioRecord[]> {
  const of = (kind: Subject['kind']) => scenarios.filter(({ subject }) => subject.kind === kind);
  return { real: of('real'), emulated: of('emulated'), documents: of('documents') };
}
