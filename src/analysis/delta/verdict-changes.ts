import type { RunRecord, ScenarioRecord } from '../../evidence';
import type { Verdict } from '../../terms';

/** A scenario whose verdict differs between two runs; a side that didn't have it is absent. */
export interface VerdictChange {
  readonly feature: string;
  readonly line: number;
  readonly name: string;
  readonly before?: Verdict;
  readonly after?: Verdict;
  /** Why the later verdict isn't a plain pass; empty for a pass. */
  readonly reason: string;
}

/** The place of a scenario in its suite; an outline's examples differ in their lines. */
function placeOf({ feature, line, name }: Pick<ScenarioRecord, 'feature' | 'line' | 'name'>): string {
  return `${feature}:${line} ${name}`;
}

/** Scenarios whose verdict under one set of rules isn't that under the other, in the order of the suite. */
export function verdictChanges(before: RunRecord, after: RunRecord): readonly VerdictChange[] {
  const [earlier, later] = [before, after].map(
    ({ scenarios }) => new Map(scenarios.map((scenario) => [placeOf(scenario), scenario])),
  );
  return [...new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])])].flatMap((place): VerdictChange[] => {
    const [was, is] = [earlier?.get(place), later?.get(place)];
    const scenario = is ?? was;
    if (scenario === undefined || was?.verdict === is?.verdict) {
      return [];
    }
    const { feature, line, name } = scenario;
    return [
      {
        feature,
        line,
        name,
        ...(was === undefined ? {} : { before: was.verdict }),
        ...(is === undefined ? {} : { after: is.verdict }),
        reason: is?.reason ?? '',
      },
    ];
  });
}
