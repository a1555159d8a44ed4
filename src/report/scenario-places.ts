import type { ScenarioRecord } from '../evidence';

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/\.feature$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Gives out names, each once: a second `x` becomes `x-2`. */
function onceEach(): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    let name = wanted;
    for (let nth = 2; given.has(name); nth += 1) {
      name = `${wanted}-${nth}`;
    }
    given.add(name);
    return name;
  };
}

/** The anchor of each scenario on a run's page, in the order of the record; the same for the same record, always. */
export function scenarioAnchors(scenarios: readonly ScenarioRecord[]): ReadonlyMap<ScenarioRecord, string> {
  const once = onceEach();
  return new Map(scenarios.map((scenario) => [scenario, once(`s-${slug(scenario.feature)}-${scenario.line}`)]));
}

/** The anchors of things known by an id, such as requirements or rulebook rows. */
export function idAnchors(prefix: string, things: Iterable<{ readonly id: string }>): ReadonlyMap<string, string> {
  const once = onceEach();
  const anchors = new Map<string, string>();
  for (const { id } of things) {
    if (!anchors.has(id)) {
      anchors.set(id, once(`${prefix}-${slug(id)}`));
    }
  }
  return anchors;
}

export interface FeatureGroup<T> {
  readonly feature: string;
  readonly title: string;
  /** In order of appearance; the title is empty for scenarios outside any `Rule:`. */
  readonly rules: readonly { readonly title: string; readonly items: readonly T[] }[];
}

/** Items by feature, then by `Rule:`, both in order of appearance. */
export function byFeatureAndRule<T>(
  items: Iterable<T>,
  placeOf: (item: T) => Pick<ScenarioRecord, 'feature' | 'featureTitle' | 'rule'>,
): readonly FeatureGroup<T>[] {
  const features = new Map<string, { title: string; rules: Map<string, T[]> }>();
  for (const item of items) {
    const place = placeOf(item);
    const feature = features.get(place.feature) ?? { title: place.featureTitle, rules: new Map<string, T[]>() };
    features.set(place.feature, feature);
    const rule = feature.rules.get(place.rule) ?? [];
    feature.rules.set(place.rule, rule);
    rule.push(item);
  }
  return [...features].map(([feature, { title, rules }]) => ({
    feature,
    title: title.trim() === '' ? feature : title,
    rules: [...rules].map(([rule, members]) => ({ title: rule, items: members })),
  }));
}
