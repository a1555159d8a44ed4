import type { Authorisation, Rulebook } from '../../rulebook';
import { smiStatuses, userRoles, visible } from '../../terms';
import { valueInWords } from '../rules';
import { groundSigns, type MatrixLine, outcomeInWords, outcomeWithSign, rolesAsked } from './matrix';

/** How each outcome is dressed. */
export const outcomeClasses: Readonly<Record<Authorisation['outcome'], string>> = {
  admitted: 'adm',
  refused: 'ref',
  'not stated': 'non',
};

/** Classes of a cell: how it is dressed, and that it is unverified, which is drawn hollow. */
export function classOf({ outcome, evidence }: Pick<Authorisation, 'outcome' | 'evidence'>): string {
  return `${outcomeClasses[outcome]}${evidence === 'unverified' ? ' hollow' : ''}`;
}

/** What the script of the page reads: each kind of cell and each row once, and which cell is of which kind. */
export function matrixData(lines: readonly MatrixLine[], rulebook: Rulebook) {
  const kinds: object[] = [];
  const known = new Map<string, number>();
  const rows: Record<string, object> = {};
  const kindOf = (cell: Authorisation): number => {
    const { outcome, codes, evidence } = cell;
    const ids = [...new Set([...cell.rows, ...cell.notStated])];
    const key = JSON.stringify([outcome, codes, evidence, ids]);
    const kind = known.get(key);
    if (kind !== undefined) {
      return kind;
    }
    kinds.push({
      o: outcome,
      c: classOf(cell),
      t: outcomeWithSign(cell),
      w: outcomeInWords(cell),
      e: evidence,
      r: ids,
    });
    for (const id of ids) {
      const row = rulebook.row(id);
      rows[id] ??= {
        v: visible(valueInWords(row?.value ?? 'not stated')),
        e: row?.evidence ?? 'unverified',
        s: visible(row?.source ?? ''),
        ...(row?.note === undefined ? {} : { n: visible(row.note) }),
      };
    }
    known.set(key, kinds.length - 1);
    return kinds.length - 1;
  };
  return {
    signs: groundSigns,
    statuses: smiStatuses,
    roles: rolesAsked(lines),
    lines: lines.map(({ srv, name, roles, cells }) => ({
      srv,
      name,
      first:
        roles === 'not stated'
          ? 0
          : Math.max(
              0,
              userRoles.findIndex((role) => roles.includes(role)),
            ),
      cells: cells.map((each) => each.map(kindOf)),
    })),
    kinds,
    rows,
  };
}
