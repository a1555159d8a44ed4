import {
  type DocumentId,
  documentIds,
  documentOf,
  type Requirement,
  type Row,
  type Rulebook,
  tableNameOf,
} from '../../rulebook';
import type { CoveringScenario } from '../coverage';

/** A row that nothing settles, and who waits for it. */
export interface OpenRow {
  readonly row: Row<unknown>;
  /** Those in force that cite it. */
  readonly requirements: readonly string[];
  readonly scenarios: readonly CoveringScenario[];
}

/** What is open, and the document that would settle it. */
export interface OpenDocument {
  readonly document: DocumentId;
  /** Rows for which a scenario waits, the most awaited first. */
  readonly awaited: readonly OpenRow[];
  /** How many more are open, for which none does, by table. */
  readonly others: readonly { readonly table: string; readonly rows: number }[];
}

/** Whether a row settles nothing: its value isn't stated, or nobody has verified it. */
export const isOpen = ({ value, evidence }: Pick<Row<unknown>, 'value' | 'evidence'>): boolean =>
  evidence === 'unverified' || value === 'not stated';

/** The rows of a date that are open, by document. @param scenariosOf scenarios by requirement */
export function openRows(
  rulebook: Rulebook,
  rows: readonly Row<unknown>[],
  scenariosOf: (requirement: string) => readonly CoveringScenario[],
): readonly OpenDocument[] {
  const citing = citationsOf(rulebook.requirements.filter((each) => rulebook.applies(each).applies));
  const open = rows.filter(isOpen).map((row): OpenRow => {
    const requirements = citing.get(row.id) ?? [];
    const scenarios = new Map(
      requirements.flatMap(scenariosOf).map((each) => [`${each.feature}:${each.line} ${each.name}`, each]),
    );
    return { row, requirements, scenarios: [...scenarios.values()] };
  });
  return documentIds.flatMap((document) => {
    const own = open.filter(({ row }) => documentOf(row.id) === document);
    const awaited = own
      .filter(({ scenarios }) => scenarios.length > 0)
      .sort((a, b) => b.scenarios.length - a.scenarios.length);
    const rest = own.filter(({ scenarios }) => scenarios.length === 0).map(({ row }) => tableNameOf(row.id));
    const others = [...new Set(rest)].map((table) => ({ table, rows: rest.filter((each) => each === table).length }));
    return own.length === 0 ? [] : [{ document, awaited, others }];
  });
}

function citationsOf(requirements: readonly Requirement[]): ReadonlyMap<string, readonly string[]> {
  const citing = new Map<string, string[]>();
  for (const { id, rows } of requirements) {
    for (const row of rows) {
      citing.set(row, [...(citing.get(row) ?? []), id]);
    }
  }
  return citing;
}
