import type { ChangeGroup, RowDifference, RuleChanges } from '../../analysis/delta';
import { causeInWords, gateInWords, valueInWords } from '../../analysis/rules';
import { inWords, type Requirement, type Row, type RowId, type Rulebook, tableNameOf } from '../../rulebook';
import { bold, columns, count, hanging, type Terminal, wrapped } from '../rules/terminal-lines';

/** Rows of one table that differ in the same way, from this many on, are told in one line. */
const many = 4;

/** `3 November 2021 (implemented)` */
export function groundInWords({ date, scope, overlays }: Pick<Rulebook, 'date' | 'scope' | 'overlays'>): string {
  return `${inWords(date)} (${[scope, ...overlays].join(', ')})`;
}

/** What differs between two rulebooks, by reason, as lines. */
export function changesText(changes: RuleChanges, to: Rulebook, terminal: Terminal): string[] {
  const lines = changes.groups.flatMap((group) => ['', ...groupText(group, to, terminal)]);
  if (changes.groups.length === 0) {
    lines.push('', 'No requirement and no row differs.');
  }
  if (changes.quiet.length > 0) {
    const listed = changes.quiet.map(({ modification }) => `${modification.id} (${modification.title})`);
    lines.push(
      '',
      ...wrapped(
        `Listed for these dates, and no rule of theirs is in this bench: ${listed.join(', ')}.`,
        terminal.width,
      ),
    );
  }
  if (changes.outOfScope.length > 0) {
    const left = changes.outOfScope.map(({ id }) => id).join(', ');
    lines.push('', ...wrapped(`Not in the scope ${to.scope}, so not compared: ${left}.`, terminal.width));
  }
  return lines;
}

function groupText(group: ChangeGroup, to: Rulebook, terminal: Terminal): string[] {
  const lines = wrapped(causeInWords(group.cause, to), terminal.width).map((line) => bold(line, terminal));
  const requirement = (what: string, each: Requirement, more = '') => [
    what,
    each.id,
    each.basis,
    `${each.title}${each.gate === undefined ? '' : ` (asked of ${gateInWords(each.gate)})`}${each.unresolved === undefined ? '' : ' (unresolved)'}${more}`,
  ];
  lines.push(
    ...columns(
      [
        ...group.added.map((each) => requirement('added', each)),
        ...group.withdrawn.map((each) => requirement('withdrawn', each)),
        ...group.changed.map(({ requirement: each, before, rows }) =>
          requirement('changed', each, changeOf(before, each, rows)),
        ),
      ],
      terminal.width,
    ),
  );
  for (const rows of alike(group.rows)) {
    lines.push(...rowLines(rows, terminal.width));
  }
  return lines;
}

function changeOf(before: Requirement, after: Requirement, rows: readonly RowId[]): string {
  const ground = before.basis === after.basis ? '' : `, from ${before.basis} to ${after.basis}`;
  return ` [${rows.join(', ')}${ground}]`;
}

function rowLines(rows: readonly RowDifference[], width: number): string[] {
  const [first] = rows;
  if (first === undefined) {
    return [];
  }
  if (rows.length < many) {
    return rows.flatMap((each) => hanging(`  row  ${each.id}  `, differenceInWords(each), width));
  }
  const table = tableNameOf(first.id);
  const keys = rows.map(({ id }) => id.slice(table.length + 1)).join(' ');
  return [
    ...hanging(`  ${count(rows.length, 'row')} of ${table}  `, differenceInWords(first), width),
    ...hanging('      ', keys, width),
  ];
}

/** `refused → admitted (stated)`, `no (inferred) → yes (stated)` */
export function differenceInWords({ before, after }: Omit<RowDifference, 'id'>): string {
  if (before !== undefined && after !== undefined && before.evidence === after.evidence) {
    return `${valueInWords(before.value)} → ${valueInWords(after.value)} (${after.evidence})`;
  }
  const side = (row: Row<unknown> | undefined) =>
    row === undefined ? '(no row)' : `${valueInWords(row.value)} (${row.evidence})`;
  return `${side(before)} → ${side(after)}`;
}

/** Rows together that belong to one table and say the same. */
function alike(rows: readonly RowDifference[]): readonly (readonly RowDifference[])[] {
  const groups = new Map<string, RowDifference[]>();
  for (const row of rows) {
    const key = `${tableNameOf(row.id)} ${differenceInWords(row)}`;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [row]);
    } else {
      group.push(row);
    }
  }
  return [...groups.values()];
}
