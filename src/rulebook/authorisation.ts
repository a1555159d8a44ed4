import { type Evidence, type SmiStatus, type Srv, smiStatuses, srv, type UserRole, userRoles, weakest } from '../terms';
import type { Row, RowId } from './row';
import type { Rulebook } from './rulebook';
import { permits } from './tables/service-requests';
import type { NotStated } from './values';

/**
 * May a user of this role send this request to a Device of this SMI Status, as far as the checks E1, E2 and E5 go? The
 * other checks look at more than role and status.
 */
export interface Authorisation {
  readonly srv: Srv;
  readonly status: SmiStatus;
  readonly role: UserRole;
  readonly outcome: 'admitted' | 'refused' | NotStated;
  /**
   * Of a refusal: the code that is given, or several where which of them comes is not stated; empty where none is
   * stated.
   */
  readonly codes: readonly string[];
  /** The weakest of the rows that the outcome and its code rest on. */
  readonly evidence: Evidence;
  /** Rows that the outcome and its code rest on. */
  readonly rows: readonly RowId[];
  /** Those of the rows looked at that say nothing, whether the outcome needs them or not. */
  readonly notStated: readonly RowId[];
}

type Answer = 'admitted' | 'refused' | NotStated;

interface Check {
  readonly code: string;
  readonly answer: Answer;
  readonly row: Row<unknown>;
}

/** One cell of the authorisation matrix. Which code comes first follows the order row. */
export function authorisation(rulebook: Rulebook, variant: Srv, status: SmiStatus, role: UserRole): Authorisation {
  const roles = rulebook.roles.get(variant);
  const admission = rulebook.admission(status, variant);
  const order = rulebook.accessControlOrder;
  const taken = takenAtAll(rulebook, variant);
  const known = rulebook.table('role').get(role);
  const checks: Check[] = [
    // Of a role that there is nobody asks.
    ...(known?.value === false ? [{ code: 'E1', answer: 'refused' as const, row: known }] : []),
    ...(roles === undefined ? [] : [{ code: 'E2', answer: permits(roles, role), row: roles }]),
    { code: 'E5', answer: admission.value, row: admission },
  ].sort((a, b) => order.value.indexOf(a.code) - order.value.indexOf(b.code));
  const cell = { srv: variant, status, role };
  const notStated = [...checks.filter(({ answer }) => answer === 'not stated').map(({ row }) => row.id)];
  if (taken?.value === 'refused') {
    return { ...cell, outcome: 'refused', codes: [], evidence: taken.evidence, rows: [taken.id], notStated };
  }
  const refusing = checks.findIndex(({ answer }) => answer === 'refused');
  if (refusing >= 0) {
    // A check that let it pass earlier belongs to the ground: had it refused, the code would be its own.
    const upTo = checks.slice(0, refusing + 1);
    const codes = upTo.filter(({ answer }) => answer !== 'admitted').map(({ code }) => code);
    // Another check that might refuse too: then the order decides the code, so the cell rests on it.
    const contested = checks.filter(({ answer }) => answer !== 'admitted').length > 1;
    const ground = [...upTo.map(({ row }) => row), ...(contested ? [order] : [])];
    return { ...cell, outcome: 'refused', codes, ...restsOn(ground), notStated };
  }
  const ground = [...(taken === undefined ? [] : [taken]), ...checks.map(({ row }) => row)];
  return {
    ...cell,
    outcome: notStated.length > 0 || roles === undefined ? 'not stated' : 'admitted',
    codes: [],
    ...restsOn(ground),
    notStated,
  };
}

/** Every Service Reference Variant against every SMI Status and User Role, in the order of the tables. */
export function* authorisationMatrix(rulebook: Rulebook): Generator<Authorisation> {
  for (const { id } of rulebook.serviceRequests.rows()) {
    const variant = srv(id.slice('srv/'.length));
    for (const status of smiStatuses) {
      for (const role of userRoles) {
        yield authorisation(rulebook, variant, status, role);
      }
    }
  }
}

/** A row that says of a request whether the DCC takes it at all, such as `firmware/SR11.4`. */
function takenAtAll(rulebook: Rulebook, variant: Srv): Row<unknown> | undefined {
  return rulebook.table('firmware').get(`SR${variant}`);
}

function restsOn(rows: readonly Row<unknown>[]): Pick<Authorisation, 'evidence' | 'rows'> {
  return { evidence: weakest(rows.map(({ evidence }) => evidence)), rows: rows.map(({ id }) => id) };
}
