import type { Requirement, Rulebook } from '../../rulebook';
import type { FeatureScenario } from './feature-scenario';

/**
 * Whether a scenario shows that something is done, or that it is refused or fails. A scenario tagged `@negative` shows a
 * refusal or a failure; every other is positive.
 */
export type Polarity = 'positive' | 'negative';

export const negativeTag = '@negative';

export interface CoveringScenario extends Pick<FeatureScenario, 'feature' | 'line' | 'name'> {
  readonly polarity: Polarity;
}

export interface RequirementCoverage {
  readonly requirement: Requirement;
  readonly scenarios: readonly CoveringScenario[];
  /** Why no scenario shows it; absent where none is known, or where one does. */
  readonly reason?: string;
}

export interface Coverage {
  readonly requirements: readonly RequirementCoverage[];
  /** Requirements with neither a scenario nor a reason. */
  readonly bare: readonly string[];
  /** Reasons given for requirements that a scenario shows after all. */
  readonly idle: readonly string[];
  /** Reasons given for requirements that the rulebook doesn't know. */
  readonly unknown: readonly string[];
  /** Scenarios that name a requirement. */
  readonly scenarios: number;
}

/** Which scenarios show each requirement, whatever its date. */
export function coverageOf(
  requirements: readonly Requirement[],
  scenarios: readonly FeatureScenario[],
  reasons: Readonly<Record<string, string>>,
): Coverage {
  const shown = new Map<string, CoveringScenario[]>(requirements.map(({ id }) => [id, []]));
  let naming = 0;
  for (const { feature, line, name, tags } of scenarios) {
    const polarity: Polarity = tags.includes(negativeTag) ? 'negative' : 'positive';
    const lists = [...new Set(tags)].flatMap((tag) => {
      const list = shown.get(tag.slice(1));
      return list === undefined ? [] : [list];
    });
    for (const list of lists) {
      list.push({ feature, line, name, polarity });
    }
    naming += lists.length > 0 ? 1 : 0;
  }
  const covered = requirements.map((requirement): RequirementCoverage => {
    const those = shown.get(requirement.id) ?? [];
    const reason = Object.hasOwn(reasons, requirement.id) ? reasons[requirement.id] : undefined;
    return { requirement, scenarios: those, ...(those.length > 0 || reason === undefined ? {} : { reason }) };
  });
  return {
    requirements: covered,
    bare: covered.filter((each) => each.scenarios.length === 0 && each.reason === undefined).map(idOf),
    idle: covered.filter((each) => each.scenarios.length > 0 && Object.hasOwn(reasons, idOf(each))).map(idOf),
    unknown: Object.keys(reasons).filter((id) => !shown.has(id)),
    scenarios: naming,
  };
}

const looksLikeOurs = /^@(?:(?:SEC)?MP\d|BASE-)/i;

/** Tags that look like a requirement's or a Modification's and are none, each with its place. */
export function strayTags(
  rulebook: Pick<Rulebook, 'requirement' | 'modifications'>,
  scenarios: readonly FeatureScenario[],
): readonly string[] {
  const modifications = new Set(rulebook.modifications.map(({ id }) => id));
  const stray = scenarios.flatMap(({ feature, line, tags }) =>
    tags
      .filter((tag) => looksLikeOurs.test(tag))
      .filter((tag) => rulebook.requirement(tag.slice(1)) === undefined && !modifications.has(tag.slice(1)))
      .map((tag) => `${feature}:${line}: ${tag} names a requirement that the rulebook doesn't know`),
  );
  return [...new Set(stray)];
}

function idOf({ requirement }: RequirementCoverage): string {
  return requirement.id;
}

/** `both`, `positive`, `negative` or `none` */
export function polarityOf({ scenarios }: RequirementCoverage): Polarity | 'both' | 'none' {
  const found = new Set(scenarios.map(({ polarity }) => polarity));
  return found.size === 2 ? 'both' : ([...found][0] ?? 'none');
}
