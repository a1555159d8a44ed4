import { LayeredTables } from './layered-tables';
import type { Row, RowId } from './row';

/**
 * Tells which rows are read, of every rulebook, until what it returns is called. A row that isn't there is told too; who
 * reads a whole table reads each of its rows.
 */
export function tellRowReads(read: (id: RowId) => void): () => void {
  const { of: plain } = LayeredTables.prototype;
  const told = new WeakMap<ReadonlyMap<RowId, Row<unknown>>, ReadonlyMap<RowId, Row<unknown>>>();
  // One table's type stands for all: the maps are passed on as they are.
  LayeredTables.prototype.of = function (this: LayeredTables, name) {
    const rows = plain.call(this, name);
    const telling = told.get(rows) ?? new TellingRows(rows, read);
    told.set(rows, telling);
    return telling as typeof rows;
  } as typeof plain;
  return () => {
    LayeredTables.prototype.of = plain;
  };
}

class TellingRows extends Map<RowId, Row<unknown>> {
  readonly #read: (id: RowId) => void;

  constructor(rows: ReadonlyMap<RowId, Row<unknown>>, read: (id: RowId) => void) {
    super(rows);
    this.#read = read;
  }

  override get(id: RowId): Row<unknown> | undefined {
    this.#read(id);
    return super.get(id);
  }

  override values(): MapIterator<Row<unknown>> {
    for (const id of this.keys()) {
      this.#read(id);
    }
    return super.values();
  }
}
