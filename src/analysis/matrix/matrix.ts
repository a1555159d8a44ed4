import { type Authorisation, authorisation, type Rulebook, tableNameOf } from '../../rulebook';
import {
  type Evidence,
  evidences,
  type SmiStatus,
  type Srv,
  smiStatuses,
  srv,
  type UserRole,
  userRoles,
} from '../../terms';

/** One request against every SMI Status, and every User Role that there is on the date. */
export interface MatrixLine {
  readonly srv: Srv;
  readonly name: string;
  readonly critical: boolean;
  /** Goes to the DCC and not to a Device, so that no Device's status stands in its way as such. */
  readonly nonDevice: boolean;
  /** Roles that may send it, or that this is not stated. */
  readonly roles: readonly UserRole[] | 'not stated';
  /** How firm the ground under `roles` is. */
  readonly rolesEvidence: Evidence;
  /** Status by status, and in each role by role, in the order of the word lists. */
  readonly cells: readonly (readonly Authorisation[])[];
}

/** The authorisation matrix of a date, line by line. */
export function matrixOf(rulebook: Rulebook): readonly MatrixLine[] {
  const known = userRoles.filter((role) => rulebook.table('role').get(role)?.value !== false);
  return rulebook.serviceRequests.rows().map(({ id, value }) => {
    const variant = srv(id.slice(tableNameOf(id).length + 1));
    const roles = rulebook.roles.get(variant);
    return {
      srv: variant,
      name: value.name,
      critical: value.critical,
      nonDevice: value.nonDevice,
      roles: roles?.value ?? 'not stated',
      rolesEvidence: roles?.evidence ?? 'unverified',
      cells: smiStatuses.map((status) => known.map((role) => authorisation(rulebook, variant, status, role))),
    };
  });
}

/** The User Roles that each line asks of: those that there are on the date. */
export function rolesAsked([line]: readonly MatrixLine[]): readonly UserRole[] {
  return line?.cells[0]?.map(({ role }) => role) ?? [];
}

/** `every role`, `all but MDR`, or the roles by name. */
export function rolesInWords(line: MatrixLine, roles: readonly string[], between = ' '): string {
  const missing = rolesAsked([line]).filter((role) => !roles.includes(role));
  return missing.length === 0 ? 'every role' : missing.length === 1 ? `all but ${missing.join()}` : roles.join(between);
}

/** Of one status: what the roles get that may send the request; where that isn't stated, what all get. */
export function forPermitted(line: MatrixLine, status: SmiStatus): Authorisation | undefined {
  const cells = line.cells[smiStatuses.indexOf(status)] ?? [];
  const { roles } = line;
  return cells.find(({ role }) => roles === 'not stated' || roles.includes(role)) ?? cells[0];
}

/** `yes`, `E5`, `no` for a refusal whose code is not stated, `?` where nothing is. */
export function outcomeInShort({ outcome, codes }: Pick<Authorisation, 'outcome' | 'codes'>): string {
  if (outcome === 'refused') {
    return codes.length === 1 ? codes.join() : 'no';
  }
  return outcome === 'admitted' ? 'yes' : '?';
}

/** The same with a sign: `✓ yes`, `✕ E5`, `?`. */
export function outcomeWithSign(cell: Pick<Authorisation, 'outcome' | 'codes'>): string {
  const short = outcomeInShort(cell);
  return cell.outcome === 'not stated' ? short : `${cell.outcome === 'admitted' ? '✓' : '✕'} ${short}`;
}

/** `admitted`, `refused with E5`, `refused with E5 or E2, which is not stated`, … */
export function outcomeInWords({ outcome, codes }: Pick<Authorisation, 'outcome' | 'codes'>): string {
  if (outcome !== 'refused') {
    return outcome;
  }
  const [code, ...more] = codes;
  if (code === undefined) {
    return 'refused, with which code is not stated';
  }
  return more.length === 0 ? `refused with ${code}` : `refused with ${codes.join(' or ')}, which of them is not stated`;
}

/** How many cells have each outcome on each ground. */
export function tally(cells: Iterable<Authorisation>) {
  const count = { admitted: grounds(), refused: grounds(), 'not stated': grounds() };
  for (const { outcome, evidence } of cells) {
    count[outcome][evidence] += 1;
  }
  return count;
}

function grounds(): Record<Evidence, number> {
  return { stated: 0, inferred: 0, unverified: 0 };
}

/** The sign of each ground, which stands beside what rests on it. */
export const groundSigns: Readonly<Record<Evidence, string>> = { stated: '●', inferred: '◐', unverified: '○' };

export function groundLegend(): string {
  return evidences.map((evidence) => `${groundSigns[evidence]} ${evidence}`).join('   ');
}
