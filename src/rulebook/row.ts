import type { Evidence } from '../terms';
import { type Cited, type Source, type SourceClass, sourcesOf, textOf, weakestClass } from './source';

/** Stable and readable, `<table>/<key>`: `e5/Suspended/11.2`, `smi-version/SR11.2-success`, `srv/11.2`. */
export type RowId = string;

/** One fact, how firm the ground under it is, and the page, schema or test set that it comes from. */
export interface Row<V> {
  readonly id: RowId;
  readonly value: V;
  readonly evidence: Evidence;
  /** Its sources in one line. */
  readonly source: string;
  readonly sources: readonly Source[];
  /** The weakest class that its evidence needs. */
  readonly sourceClass: SourceClass;
  readonly note?: string;
  /** The Modification or overlay that put the row as it stands; absent on a row of the baseline. */
  readonly since?: string;
}

/** Rows of one kind by key; the row id is `<name>/<key>`. */
export interface Table<K extends string, V> {
  readonly name: string;
  get(key: K): Row<V> | undefined;
  rows(): readonly Row<V>[];
}

/** The table that a row id belongs to. */
export function tableNameOf(id: RowId): string {
  return id.slice(0, Math.max(0, id.indexOf('/')));
}

/** One row; keeps table files to one line a fact. */
export function row<V>(id: RowId, value: V, evidence: Evidence, cited: Cited, note?: string): Row<V> {
  const sources = sourcesOf(cited);
  return {
    id,
    value,
    evidence,
    source: textOf(sources),
    sources,
    sourceClass: weakestClass(sources),
    ...(note === undefined ? {} : { note }),
  };
}
