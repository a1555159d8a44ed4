import type { Requirement } from './modification';
import { type Row, type RowId, sameValue } from './row';
import type { Rulebook } from './rulebook';

/** A row under both rulebooks. */
export interface RowChange {
  readonly id: RowId;
  readonly before: Row<unknown>;
  readonly after: Row<unknown>;
}

/** A requirement under both rulebooks. */
export interface RequirementChange {
  readonly id: string;
  readonly before: Requirement;
  readonly after: Requirement;
}

/** What differs from one rulebook to another, each list in the order of the tables. */
export interface RulebookDiff {
  readonly rows: {
    readonly added: readonly Row<unknown>[];
    readonly changed: readonly RowChange[];
    readonly removed: readonly Row<unknown>[];
  };
  readonly requirements: {
    /** Apply under the second alone. */
    readonly added: readonly Requirement[];
    /** Apply under the first alone. */
    readonly withdrawn: readonly Requirement[];
    /** Apply under both, and one of their rows changed. */
    readonly changed: readonly RequirementChange[];
  };
}

/** Compares two rulebooks by rows (value and evidence) and by which requirements apply, without regard to a Device. */
export function diffRulebooks(a: Rulebook, b: Rulebook): RulebookDiff {
  const [before, after] = [allRows(a), allRows(b)];
  const changed = [...after.values()].flatMap((row): RowChange[] => {
    const earlier = before.get(row.id);
    return earlier === undefined || isSame(earlier, row) ? [] : [{ id: row.id, before: earlier, after: row }];
  });
  const touched = new Set(changed.map(({ id }) => id));
  const applying = (book: Rulebook) => book.requirements.filter((each) => book.applies(each).applies);
  const [held, holding] = [applying(a), applying(b)];
  const heldById = new Map(held.map((each) => [each.id, each]));
  const holdingIds = new Set(holding.map(({ id }) => id));
  return {
    rows: {
      added: [...after.values()].filter(({ id }) => !before.has(id)),
      changed,
      removed: [...before.values()].filter(({ id }) => !after.has(id)),
    },
    requirements: {
      added: holding.filter(({ id }) => !heldById.has(id)),
      withdrawn: held.filter(({ id }) => !holdingIds.has(id)),
      changed: holding.flatMap((each): RequirementChange[] => {
        const earlier = heldById.get(each.id);
        return earlier !== undefined && each.rows.some((id) => touched.has(id))
          ? [{ id: each.id, before: earlier, after: each }]
          : [];
      }),
    },
  };
}

function allRows(book: Rulebook): ReadonlyMap<RowId, Row<unknown>> {
  return new Map(book.tables().flatMap((table) => table.rows().map((row) => [row.id, row] as const)));
}

/** That a source speaks of the one date and not yet of the other is no change of the rules. */
function isSame(a: Row<unknown>, b: Row<unknown>): boolean {
  const dated = a.datedBack !== undefined || b.datedBack !== undefined;
  return a === b || ((dated || a.evidence === b.evidence) && sameValue(a.value, b.value));
}
