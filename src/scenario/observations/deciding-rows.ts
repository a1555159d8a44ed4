import { authorisation, basisOf, type Rulebook } from '../../rulebook';
import type { SmiStatus, Srv, UserRole } from '../../terms';
import type { DecidingRow } from '../../verdict';

/** A Service Request as access control saw it. */
export interface AccessFacts {
  readonly srv: Srv;
  readonly role: UserRole;
  /** That the SMI held of the Device when the Request was sent. */
  readonly status: SmiStatus;
}

/**
 * The rows that decide whether a Request was to be let through: had one of them another value, another answer would be
 * expected. Who may send it at all counts where that is what refuses it; else it is set-up, as the user itself is.
 */
export function decidingRows(rulebook: Rulebook, { srv, role, status }: AccessFacts): readonly DecidingRow[] {
  const { codes, rows } = authorisation(rulebook, srv, status, role);
  const byRole = codes.includes('E2');
  return rows
    .filter((id) => byRole || !id.startsWith('roles/'))
    .map((id) => ({ id, basis: basisOf(rulebook.row(id)) }));
}
