import type { Rulebook } from '../../rulebook';
import { readTags } from '../../scenario';
import type { FeatureScenario } from '../coverage';

/** A scenario that applies under one of two rulebooks alone. */
export interface ScenarioChange {
  readonly scenario: FeatureScenario;
  readonly now: 'applies' | 'does not apply';
  /** Why it doesn't, under the one where it doesn't. */
  readonly reason: string;
}

/** Scenarios whose applicability differs, as far as their tags tell; a bench may leave out more. */
export function scenarioChanges(
  scenarios: readonly FeatureScenario[],
  from: Rulebook,
  to: Rulebook,
): readonly ScenarioChange[] {
  return scenarios.flatMap((scenario): ScenarioChange[] => {
    const [before, after] = [whyNotUnder(from, scenario.tags), whyNotUnder(to, scenario.tags)];
    if (before !== undefined && after === undefined) {
      return [{ scenario, now: 'applies', reason: before }];
    }
    return before === undefined && after !== undefined ? [{ scenario, now: 'does not apply', reason: after }] : [];
  });
}

/** Why the date or the scope leaves a scenario out: any of its requirements that isn't asked is enough. */
export function whyNotUnder(rulebook: Rulebook, tags: readonly string[]): string | undefined {
  return whyNotAsked(rulebook, readTags(tags).requirements);
}

export function whyNotAsked(rulebook: Rulebook, requirements: readonly string[]): string | undefined {
  const reasons = requirements.flatMap((id) => {
    const requirement = rulebook.requirement(id);
    if (requirement === undefined) {
      return [`the rulebook knows no requirement ${id}`];
    }
    const applies = rulebook.applies(requirement);
    return applies.applies ? [] : [applies.reason];
  });
  return reasons.length === 0 ? undefined : reasons.join('; ');
}
