import type { UserRole } from '../../terms';
import { type Row, row } from '../row';
import { duisSchema, notFound, requestMatrix } from '../sources';
import type { NotStated, ServiceRequestRow } from '../values';
import { variants } from './service-request-variants';

const alsoInSchema = [requestMatrix, duisSchema];

/** The schema names these too, so that their lines don't rest on the matrix alone. */
const firmwareRequests = new Set(['11.1', '11.2', '11.3', '11.4']);

export function serviceRequestRows(): readonly Row<ServiceRequestRow>[] {
  return variants.map(({ srv, roles: _, ...facts }) =>
    row(`srv/${srv}`, facts, 'stated', firmwareRequests.has(srv) ? alsoInSchema : requestMatrix),
  );
}

/**
 * Who may send it. The matrix is the DCC's present one: dating it back to November 2021 is unverified, but for the firmware requests.
 */
export function roleRows(): readonly Row<readonly UserRole[] | NotStated>[] {
  return variants.map(({ srv, roles }) => {
    if (roles.length === 0) {
      return row<readonly UserRole[] | NotStated>(`roles/${srv}`, 'not stated', 'unverified', notFound);
    }
    return firmwareRequests.has(srv)
      ? row<readonly UserRole[] | NotStated>(`roles/${srv}`, roles, 'stated', alsoInSchema)
      : row<readonly UserRole[] | NotStated>(
          `roles/${srv}`,
          roles,
          'unverified',
          requestMatrix,
          'the present matrix, dated back to the rules date',
        );
  });
}
