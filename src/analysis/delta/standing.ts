import type { RowRecord, RunRecord, ScenarioRecord } from '../../evidence';
import { type Rulebook, sameValue } from '../../rulebook';
import type { Verdict } from '../../terms';
import type { FeatureScenario } from '../coverage';
import { valueInWords } from '../rules';
import { whyNotAsked } from './scenario-changes';

/**
 * What becomes of a verdict under other rules: it stands, it must be run again, it is void because what it judged is no
 * longer asked, or there was and is nothing to judge.
 */
export type Standing = 'stands' | 're-run' | 'void' | 'no verdict';
export const standings: readonly Standing[] = ['void', 're-run', 'stands', 'no verdict'];

export interface VerdictStanding {
  readonly feature: string;
  readonly line: number;
  readonly name: string;
  readonly verdict: Verdict;
  readonly standing: Standing;
  readonly reasons: readonly string[];
}

/** Verdicts that say nothing about the subject, so that there is nothing to keep. */
const unfinished: readonly Verdict[] = ['error', 'aborted'];

/**
 * Which verdicts of an earlier run hold under the rules of `to`. A verdict stands when each of its requirements is still
 * asked, and each row that it rests on (those of its checks, of its set-up and of its requirements) has the value and the
 * evidence that it had.
 *
 * @param suite the scenarios as they are now: one that is gone or was rewritten can't be spoken for
 */
export function standingsOf(
  record: RunRecord,
  from: Rulebook,
  to: Rulebook,
  suite: readonly FeatureScenario[],
): readonly VerdictStanding[] {
  const recorded = new Map(record.rows.map((row) => [row.id, row]));
  const now = new Map(suite.map((scenario) => [`${scenario.feature} ${scenario.line} ${scenario.name}`, scenario]));
  const byName = new Map(suite.map((scenario) => [`${scenario.feature} ${scenario.name}`, scenario]));
  return record.scenarios.map((scenario) => {
    const { feature, line, name, verdict } = scenario;
    const current = now.get(`${feature} ${line} ${name}`) ?? byName.get(`${feature} ${name}`);
    const [standing, reasons] = judge(scenario, current, recorded, from, to);
    return { feature, line, name, verdict, standing, reasons };
  });
}

function judge(
  scenario: ScenarioRecord,
  current: FeatureScenario | undefined,
  recorded: ReadonlyMap<string, RowRecord>,
  from: Rulebook,
  to: Rulebook,
): readonly [Standing, readonly string[]] {
  const whyNot = whyNotAsked(to, scenario.requirements);
  if (scenario.verdict === 'not-applicable') {
    if (whyNot !== undefined) {
      return ['no verdict', [`not applicable then, nor now: ${whyNot}`]];
    }
    return whyNotAsked(from, scenario.requirements) === undefined
      ? ['no verdict', [`not applicable then for a reason that the rules don't change: ${scenario.reason}`]]
      : ['re-run', ['it was not applicable then, and is now']];
  }
  if (whyNot !== undefined) {
    return ['void', [whyNot]];
  }
  if (current === undefined) {
    return ['void', ['the scenario is no longer in the features']];
  }
  const reasons = [
    ...(unfinished.includes(scenario.verdict)
      ? [`it ended as ${scenario.verdict}, so there is no verdict to keep`]
      : []),
    ...(isRewritten(scenario, current) ? ['its steps or requirements were rewritten since'] : []),
    ...changedRows(scenario, recorded, from, to),
  ];
  return reasons.length > 0 ? ['re-run', reasons] : ['stands', []];
}

function isRewritten({ steps, tags }: ScenarioRecord, current: FeatureScenario): boolean {
  const sameSteps =
    steps.length === 0 ||
    (steps.length === current.steps.length && steps.every(({ text }, index) => text === current.steps[index]));
  return !sameSteps || [...tags].sort().join() !== [...current.tags].sort().join();
}

/** Each row that the verdict rests on and that isn't what it was, in words. */
function changedRows(
  scenario: ScenarioRecord,
  recorded: ReadonlyMap<string, RowRecord>,
  from: Rulebook,
  to: Rulebook,
): readonly string[] {
  const ids = new Set([
    ...scenario.checks.flatMap(({ rows }) => rows),
    ...scenario.assumptions,
    ...scenario.requirements.flatMap((id) => to.requirement(id)?.rows ?? []),
  ]);
  return [...ids].flatMap((id) => {
    // What the record says it rested on comes first: the run may have had overlays that we don't.
    const before = recorded.get(id) ?? from.row(id);
    const after = to.row(id);
    if (before === undefined && after === undefined) {
      return [];
    }
    const same = before?.evidence === after?.evidence && sameValue(before?.value, after?.value);
    return same ? [] : [`row ${id} was ${inWords(before)} and is ${inWords(after)}${becauseOf(after?.since)}`];
  });
}

function inWords(row: { readonly value: unknown; readonly evidence: string } | undefined): string {
  return row === undefined ? 'not there' : `${valueInWords(row.value)} (${row.evidence})`;
}

function becauseOf(since: string | undefined): string {
  return since === undefined ? '' : `, by ${since}`;
}
