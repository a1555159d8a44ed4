import type { Rulebook } from '../../../rulebook';
import { type Alteration, withoutAlterations } from '../runs/alteration';
import type { Task } from '../runs/task';
import type { Standing } from './likeness';

export type CellTask = Extract<Task, { readonly kind: 'altered' | 'row' }>;

export interface PlanOptions {
  readonly faults: readonly Alteration[];
  /** Rows with every other value, over every scenario that looks at them; else with one, over those that rest on them. */
  readonly everyRow: boolean;
  readonly rulebookOf: (standing: Standing) => Rulebook;
}

/** Every run that can change a scenario, and of its scenarios those alone that it can change. */
export function planOf(all: readonly Standing[], { faults, everyRow, rulebookOf }: PlanOptions): readonly CellTask[] {
  return all
    .flatMap((standing) => {
      const { point, facts, scenarios } = standing;
      const here = (places: readonly string[] = []) => places.filter((place) => scenarios.has(place));
      const without = withoutAlterations(point.scope, rulebookOf(standing));
      const rows = everyRow ? facts.rows : oneOfEach(facts.rows);
      return [
        ...faults.map((alteration): CellTask => {
          const places = here(facts.reach[alteration.id]);
          return { kind: 'altered', point, alteration, places };
        }),
        ...without.map((alteration): CellTask => {
          const places = here(facts.readers[alteration.id.replace('without ', '')]);
          return { kind: 'altered', point, alteration, places };
        }),
        ...rows.map(({ row, value, places }): CellTask => {
          const those = here(places).filter((place) => everyRow || scenarios.get(place)?.rows.includes(row) === true);
          return { kind: 'row', point, row, value, places: those };
        }),
      ];
    })
    .filter(({ places }) => places.length > 0);
}

function oneOfEach<T extends { readonly row: string }>(changes: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return changes.filter(({ row }) => !seen.has(row) && seen.add(row));
}
