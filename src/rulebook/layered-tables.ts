import type { IsoDate } from '../terms';
import { baselineOf } from './catalogue';
import type { Delta, Modification } from './modification';
import type { OverlayRow } from './overlay/overlay';
import { datedRow, type Row, type RowId, type Table } from './row';
import type { TableName, TableValues } from './values';

/** What is laid over the baseline, bottom to top. */
export interface Layers {
  readonly date: IsoDate;
  /** Those in scope. */
  readonly modifications: readonly Modification[];
  readonly overlayRows: readonly OverlayRow[];
  readonly without: ReadonlySet<string>;
}

/** Deltas whose gate is open on the date and that aren't left out. */
export function openDeltas(layers: Layers): readonly { modification: string; delta: Delta }[] {
  return layers.modifications.flatMap((modification) => {
    const opened = new Set(modification.gates.filter(({ opens }) => opens <= layers.date).map(({ name }) => name));
    return modification.deltas
      .filter(({ gate, set }) => opened.has(gate) && !isLeftOut(layers.without, modification.id, set.id))
      .map((delta) => ({ modification: modification.id, delta }));
  });
}

function isLeftOut(without: ReadonlySet<string>, modification: string, id: RowId): boolean {
  return without.has(modification) || without.has(`${modification}:${id}`);
}

/** Every table under these layers; each is made on the first look at it. */
export class LayeredTables {
  readonly #changes = new Map<string, Row<unknown>[]>();
  readonly #made = new Map<TableName, ReadonlyMap<RowId, Row<unknown>>>();

  readonly #date: IsoDate;

  constructor(layers: Layers) {
    this.#date = layers.date;
    for (const { modification, delta } of openDeltas(layers)) {
      this.#change(delta.table, { ...delta.set, since: modification });
    }
    for (const { table, row } of layers.overlayRows) {
      this.#change(table, row);
    }
  }

  #change(table: TableName, row: Row<unknown>): void {
    const changes = this.#changes.get(table);
    if (changes === undefined) {
      this.#changes.set(table, [row]);
    } else {
      changes.push(row);
    }
  }

  of<T extends TableName>(name: T): ReadonlyMap<RowId, Row<TableValues[T]>> {
    let rows = this.#made.get(name);
    if (rows === undefined) {
      const changes = this.#changes.get(name);
      const base = baselineOf(name);
      const standing =
        changes === undefined ? base : new Map([...base, ...changes.map((each) => [each.id, each] as const)]);
      rows = datedRows(standing, this.#date);
      this.#made.set(name, rows);
    }
    return rows as ReadonlyMap<RowId, Row<TableValues[T]>>;
  }

  table<T extends TableName>(name: T): Table<string, TableValues[T]> {
    return {
      name,
      get: (key) => this.of(name).get(`${name}/${key}`),
      rows: () => [...this.of(name).values()],
    };
  }
}

/** Evidence holds from the day that its source speaks of; a table of which all rows do is left as it is. */
function datedRows(rows: ReadonlyMap<RowId, Row<unknown>>, date: IsoDate): ReadonlyMap<RowId, Row<unknown>> {
  let changed = false;
  const dated = [...rows].map(([id, row]) => {
    const asOf = datedRow(row, date);
    changed ||= asOf !== row;
    return [id, asOf] as const;
  });
  return changed ? new Map(dated) : rows;
}
