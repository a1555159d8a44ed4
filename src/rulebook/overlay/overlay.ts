import type { Evidence, IsoDate } from '../../terms';
import type { Row } from '../row';
import type { TableName } from '../values';

/** A row that a lab which holds the documents puts in place of ours, or adds where a table is open. */
export interface OverlayRow {
  readonly table: TableName;
  readonly row: Row<unknown>;
  /** The first day on which it stands; absent: from ever. */
  readonly from?: IsoDate;
  /** The first day on which it no longer stands; absent: for ever. */
  readonly until?: IsoDate;
  /** Counted from 1. */
  readonly line: number;
}

/** A lab's own rows, with who wrote them and what they cite. */
export interface Overlay {
  readonly fileName: string;
  readonly author: string;
  readonly citation: string;
  readonly rows: readonly OverlayRow[];
}

/** One row as it stands in an overlay's YAML. */
export interface OverlayEntry {
  readonly id: string;
  readonly value?: unknown;
  readonly evidence: Evidence;
  readonly citation?: string | undefined;
  readonly note?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}
