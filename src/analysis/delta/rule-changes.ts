import {
  type ChangeCause,
  causeOfRequirement,
  causeOfRow,
  changedRowsOf,
  diffRulebooks,
  type Gate,
  isInScope,
  type Modification,
  type Requirement,
  type Row,
  type RowId,
  type Rulebook,
} from '../../rulebook';

/** A row under two rulebooks; a side on which it isn't there is absent. */
export interface RowDifference {
  readonly id: RowId;
  readonly before?: Row<unknown>;
  readonly after?: Row<unknown>;
}

export interface RequirementDifference {
  readonly requirement: Requirement;
  readonly before: Requirement;
  /** Those of its rows that differ. */
  readonly rows: readonly RowId[];
}

/** What differs for one reason: a gate that opens, a scope, or an overlay. */
export interface ChangeGroup {
  readonly cause: ChangeCause;
  readonly added: readonly Requirement[];
  readonly withdrawn: readonly Requirement[];
  readonly changed: readonly RequirementDifference[];
  readonly rows: readonly RowDifference[];
}

export interface RuleChanges {
  /** By the day on which the gate opens, then in the order of the Modifications. */
  readonly groups: readonly ChangeGroup[];
  /** Gates that open in between and change no rule of this bench. */
  readonly quiet: readonly { readonly modification: Modification; readonly gate: Gate }[];
  /** Modifications with a gate in between that the scope leaves out. */
  readonly outOfScope: readonly Modification[];
}

interface Filling {
  readonly cause: ChangeCause;
  readonly added: Requirement[];
  readonly withdrawn: Requirement[];
  readonly changed: RequirementDifference[];
  readonly rows: RowDifference[];
}

/** What differs from one rulebook to another, by reason. */
export function ruleChanges(from: Rulebook, to: Rulebook): RuleChanges {
  const { rows, requirements } = diffRulebooks(from, to);
  const groups = new Map<string, Filling>();
  const groupOf = (cause: ChangeCause): Filling => {
    const key = keyOf(cause);
    const group = groups.get(key) ?? { cause, added: [], withdrawn: [], changed: [], rows: [] };
    groups.set(key, group);
    return group;
  };
  const different: readonly RowDifference[] = [
    ...rows.changed,
    ...rows.added.map((after) => ({ id: after.id, after })),
    ...rows.removed.map((before) => ({ id: before.id, before })),
  ];
  for (const row of different) {
    groupOf(causeOfRow(row, from, to)).rows.push(row);
  }
  for (const each of requirements.added) {
    groupOf(causeOfRequirement(each, from, to) ?? { kind: 'left out' }).added.push(each);
  }
  for (const each of requirements.withdrawn) {
    groupOf(causeOfRequirement(each, from, to) ?? { kind: 'left out' }).withdrawn.push(each);
  }
  for (const { before, after } of requirements.changed) {
    const touched = changedRowsOf(after, rows.changed);
    const causes = new Map(touched.map((row) => causeOfRow(row, from, to)).map((cause) => [keyOf(cause), cause]));
    for (const [key, cause] of causes) {
      const because = touched.filter((row) => keyOf(causeOfRow(row, from, to)) === key);
      groupOf(cause).changed.push({ requirement: after, before, rows: because.map(({ id }) => id) });
    }
  }
  const gates = gatesBetween(from, to);
  return {
    groups: [...groups.values()].sort((a, b) => placeOf(a.cause, from).localeCompare(placeOf(b.cause, from))),
    quiet: gates.filter(
      ({ modification, gate }) =>
        isInScope(modification, to.scope) && !groups.has(keyOf({ kind: 'gate', modification, gate })),
    ),
    outOfScope:
      from.scope === to.scope
        ? [...new Set(gates.map(({ modification }) => modification))].filter((each) => !isInScope(each, to.scope))
        : [],
  };
}

function gatesBetween(from: Rulebook, to: Rulebook) {
  const [early, late] = [from.date, to.date].sort();
  return to.modifications.flatMap((modification) =>
    modification.gates
      .filter(({ opens }) => early !== undefined && late !== undefined && opens > early && opens <= late)
      .map((gate) => ({ modification, gate })),
  );
}

function keyOf(cause: ChangeCause): string {
  switch (cause.kind) {
    case 'gate':
      return `gate ${cause.modification.id} ${cause.gate.name}`;
    case 'scope':
      return `scope ${cause.modification.id}`;
    case 'overlay':
      return `overlay ${cause.overlay}`;
    case 'left out':
      return cause.kind;
  }
}

/** Sorts gates by day and then as the Modifications stand; scopes and overlays come after. */
function placeOf(cause: ChangeCause, { modifications }: Rulebook): string {
  if (cause.kind === 'overlay' || cause.kind === 'left out') {
    return `9 ${keyOf(cause)}`;
  }
  const place = String(modifications.indexOf(cause.modification)).padStart(3, '0');
  return cause.kind === 'gate' ? `1 ${cause.gate.opens} ${place} ${cause.gate.name}` : `2 ${place}`;
}
