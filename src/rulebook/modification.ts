import type { Basis, Evidence, IsoDate, Scope, SubjectName } from '../terms';
import type { Row, RowId } from './row';
import type { TableName, TableValues, VersionGate } from './values';

/** One thing that must hold, from a date until a date. `basis` is that of the weakest of its rows. */
export interface Requirement {
  /** `MP105-R2`, `BASE-AC-E5` */
  readonly id: string;
  /** The id of the Modification that brought it, or `BASE` for what held before all of them. */
  readonly modification: string;
  readonly title: string;
  readonly basis: Basis;
  readonly source: string;
  readonly rows: readonly RowId[];
  /** The first day on which it holds. */
  readonly from?: IsoDate;
  /** The first day on which it no longer holds. */
  readonly until?: IsoDate;
  readonly subject: SubjectName;
  /** Absent: in every scope that its Modification is in. */
  readonly scopes?: readonly Scope[];
  /** Versions that the Device or its hub must declare for the requirement to be asked of it. */
  readonly gate?: VersionGate;
  /** Its rows that an overlay gives another value than its scenarios were written for. */
  readonly otherwise?: readonly OtherValue[];
  /** Why no run can settle it. A check of it is informative, never a pass. */
  readonly unresolved?: string;
  /**
   * Rows from which its scenarios take what they expect, so that they hold whatever an overlay states. Once none of them
   * is unverified any more, they settle it.
   */
  readonly settledBy?: readonly RowId[];
}

/** A row says one thing, and the scenarios of a requirement that cites it show another. */
export interface OtherValue {
  readonly row: RowId;
  readonly says: unknown;
  readonly shows: unknown;
  /** `overlay lab.yaml` */
  readonly by: string;
}

/** A requirement as a Modification's file states it; the basis comes from the rows. */
export type RequirementRecord = Omit<Requirement, 'basis' | 'otherwise'>;

/** The day on which a part of a Modification takes effect, and the versions it waits for on the Device's side. */
export interface Gate {
  readonly name: string;
  readonly opens: IsoDate;
  readonly evidence: Evidence;
  readonly source: string;
  readonly versions?: VersionGate;
}

/** One change to one table: a row put in place (new, or instead of the one with its id) when its gate opens. */
export type Delta = {
  readonly [T in TableName]: { readonly table: T; readonly gate: string; readonly set: Row<TableValues[T]> };
}[TableName];

/** A Modification of the Smart Energy Code: what it changes in the tables, what it requires, and from when. */
export interface Modification {
  /** `MP105` */
  readonly id: string;
  readonly title: string;
  readonly raised?: IsoDate;
  readonly status: {
    readonly implemented: 'live' | 'not found';
    readonly targeted: 'approved' | 'targeted' | 'not listed';
  };
  readonly gates: readonly Gate[];
  readonly requirements: readonly RequirementRecord[];
  readonly deltas: readonly Delta[];
  readonly source: string;
  readonly note?: string;
}

/** Whether a Modification belongs to what went live, or to what the February 2021 page named. */
export function isInScope(modification: Modification, scope: Scope): boolean {
  return scope === 'implemented'
    ? modification.status.implemented === 'live'
    : modification.status.targeted !== 'not listed';
}
