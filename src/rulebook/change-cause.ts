import type { IsoDate, Scope } from '../terms';
import type { RowChange } from './diff';
import type { Gate, Modification, Requirement } from './modification';
import { isInScope } from './modification';
import { modifications } from './modifications';
import { overlayOf, type Row } from './row';

/** The date and scope of a rulebook, as far as a change between two of them has to do with it. */
export interface RuleGround {
  readonly date: IsoDate;
  readonly scope: Scope;
}

/** Why something differs between two rulebooks. */
export type ChangeCause =
  | { readonly kind: 'gate'; readonly modification: Modification; readonly gate: Gate }
  | { readonly kind: 'scope'; readonly modification: Modification }
  | { readonly kind: 'overlay'; readonly overlay: string }
  | { readonly kind: 'left out' };

/** Why a row differs: the gate of the Modification that puts it, a Modification that one scope lacks, or an overlay. */
export function causeOfRow(
  { before, after }: { readonly before?: Row<unknown> | undefined; readonly after?: Row<unknown> | undefined },
  from: RuleGround,
  to: RuleGround,
): ChangeCause {
  const put = [after, before].filter((row) => row !== undefined);
  const overlay = put.map(overlayOf).find((each) => each !== undefined);
  if (overlay !== undefined) {
    return { kind: 'overlay', overlay };
  }
  const causes = put.flatMap((row) => {
    const modification = putBy(row);
    return modification === undefined ? [] : ofModification(modification, gateOfRow(row), from, to);
  });
  return causes.find(({ kind }) => kind !== 'left out') ?? { kind: 'left out' };
}

/** Why a requirement is asked under one rulebook alone; `undefined` where it is of the baseline. */
export function causeOfRequirement(
  requirement: Requirement,
  from: RuleGround,
  to: RuleGround,
): ChangeCause | undefined {
  const modification = modifications.find(({ id }) => id === requirement.modification);
  if (modification === undefined) {
    return undefined;
  }
  const [early, late] = from.date <= to.date ? [from.date, to.date] : [to.date, from.date];
  const turn = [requirement.from, requirement.until].find((day) => day !== undefined && day > early && day <= late);
  const gate = modification.gates.find(
    ({ name, opens }) =>
      opens === turn &&
      modification.deltas.some((delta) => delta.gate === name && requirement.rows.includes(delta.set.id)),
  );
  return ofModification(modification, gate ?? modification.gates.find(({ opens }) => opens === turn), from, to);
}

/** Of a requirement that holds on both dates: the rows that changed under it. */
export function changedRowsOf(requirement: Requirement, rows: readonly RowChange[]): readonly RowChange[] {
  return rows.filter(({ id }) => requirement.rows.includes(id));
}

const putBy = ({ since }: Row<unknown>): Modification | undefined => modifications.find(({ id }) => id === since);

/** The gate of the Modification that put a row as it stands; `undefined` where none did. */
export function gateOfRow(row: Row<unknown>): Gate | undefined {
  const { deltas = [], gates = [] } = putBy(row) ?? {};
  const own = deltas.filter(({ set }) => set.id === row.id);
  const delta = own.find(({ set }) => set.value === row.value) ?? own[0];
  return gates.find(({ name }) => name === delta?.gate);
}

function ofModification(
  modification: Modification,
  gate: Gate | undefined,
  from: RuleGround,
  to: RuleGround,
): ChangeCause {
  if (isInScope(modification, from.scope) !== isInScope(modification, to.scope)) {
    return { kind: 'scope', modification };
  }
  const isOpen = (ground: RuleGround) => gate !== undefined && gate.opens <= ground.date;
  return gate !== undefined && isOpen(from) !== isOpen(to)
    ? { kind: 'gate', modification, gate }
    : { kind: 'left out' };
}
