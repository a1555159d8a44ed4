import { isDeepStrictEqual } from 'node:util';
import type { Basis, Evidence, IsoDate } from '../terms';
import {
  type Cited,
  type Source,
  type SourceClass,
  sourcesOf,
  speaksFrom,
  textOf,
  weakestClass,
} from './sources/source';

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
  /** The day from which its sources speak, where that is after the rules date: what they state is dated back. */
  readonly datedBack?: IsoDate;
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

/** What `since` says of a row that an overlay put. */
export const sinceOverlay = (fileName: string): string => `overlay ${fileName}`;

/** The overlay that put a row as it stands. */
export function overlayOf({ since }: Pick<Row<unknown>, 'since'>): string | undefined {
  const mark = sinceOverlay('');
  return since?.startsWith(mark) === true ? since.slice(mark.length) : undefined;
}

/** Whether two values of rows are the same fact, in whichever order their members stand. */
export const sameValue = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one, other);

/** What a check that rests on the row stands on. A row that isn't there is unverified. */
export function basisOf(row: Pick<Row<unknown>, 'evidence' | 'sourceClass'> | undefined): Basis {
  if (row?.evidence !== 'stated') {
    return row?.evidence ?? 'unverified';
  }
  return row.sourceClass === 'primary' || row.sourceClass === 'test data' ? 'stated' : 'secondary';
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

/** The row as firm as it is on a date: what its sources state from a later day on is inferred, dated back from that day. */
export function datedRow<V>(row: Row<V>, date: IsoDate): Row<V> {
  const from = row.evidence === 'stated' ? speaksFrom(row.sources) : undefined;
  return from === undefined || from <= date ? row : { ...row, evidence: 'inferred', datedBack: from };
}
