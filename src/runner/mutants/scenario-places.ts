import type { ScenarioRecord } from '../../evidence';

export const placeOf = ({ feature, line }: Pick<ScenarioRecord, 'feature' | 'line'>): string => `${feature}:${line}`;

/** Scenarios for Cucumber: `features/a.feature:3` and `features/a.feature:9` are `features/a.feature:3:9`. */
export function featuresAt(places: Iterable<string>): readonly string[] {
  const lines = new Map<string, string>();
  for (const place of places) {
    const [, feature = '', line = ''] = /^(.*):(\d+)$/.exec(place) ?? [];
    lines.set(feature, `${lines.get(feature) ?? feature}:${line}`);
  }
  return [...lines.values()];
}
