import type { UserRole } from '../../terms';
import { type Row, row } from '../row';
import { duisSchema, notFound, readFrom, requestMatrix } from '../sources';
import type { NotStated, ServiceRequestRow } from '../values';
import { variants } from './service-request-variants';

const undated = 'the matrix has no date: it is dated back, and forward';

/** Before the day on which the DCC takes it, a variant may be in the schema already. */
const notes: Readonly<Record<string, string>> = {
  '11.4': `${undated}. Whether the DCC takes it is firmware/SR11.4: not before 4 November 2021`,
};

/** What the matrix says of each variant. */
export function serviceRequestRows(): readonly Row<ServiceRequestRow>[] {
  return variants.map(({ srv, roles: _, ...facts }) =>
    row(`srv/${srv}`, facts, 'inferred', readFrom(requestMatrix), notes[srv] ?? undated),
  );
}

/** That there is such a variant, and its name: the schema says so. */
export function serviceNameRows(): readonly Row<string>[] {
  return variants.map(({ srv, name }) => row(`srv-name/${srv}`, name, 'stated', duisSchema));
}

/** Who may send it: the matrix alone says so, and the schema holds no role. */
export function roleRows(): readonly Row<readonly UserRole[] | NotStated>[] {
  return variants.map(({ srv, roles }) =>
    roles.length === 0
      ? row<readonly UserRole[] | NotStated>(`roles/${srv}`, 'not stated', 'unverified', notFound)
      : row<readonly UserRole[] | NotStated>(`roles/${srv}`, roles, 'inferred', readFrom(requestMatrix), undated),
  );
}
