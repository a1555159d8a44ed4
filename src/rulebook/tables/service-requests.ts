import { type UserRole, userRoles } from '../../terms';
import { type Row, row } from '../row';
import { duis53Published, duisSchema, notFound, readFrom, requestMatrix } from '../sources/sources';
import type { Admission, NotStated, ServiceRequestRow } from '../values';
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

/** The roles that the matrix speaks of: of any other it says nothing. */
const rolesOfMatrix: readonly UserRole[] = ['IS', 'GS', 'ES', 'ED', 'GT', 'RSA', 'OU'];

/** Before DUIS v5.3. */
export function userRoleRows(): readonly Row<boolean>[] {
  return userRoles.map((role) =>
    rolesOfMatrix.includes(role)
      ? row(`role/${role}`, true, 'inferred', readFrom(requestMatrix), undated)
      : row(
          `role/${role}`,
          false,
          'inferred',
          readFrom(duis53Published),
          'the Meter Data Retriever, whom DUIS v5.3 brings',
        ),
  );
}

/** What a row of the table `roles` says of a role: the matrix says nothing of a role that it doesn't know, an overlay does. */
export function permits({ value, since }: Row<readonly UserRole[] | NotStated>, role: UserRole): Admission {
  const speaks = rolesOfMatrix.includes(role) || since !== undefined;
  return value === 'not stated' || (!speaks && !value.includes(role))
    ? 'not stated'
    : value.includes(role)
      ? 'admitted'
      : 'refused';
}

/** Who may send it: the matrix alone says so, and the schema holds no role. */
export function roleRows(): readonly Row<readonly UserRole[] | NotStated>[] {
  return variants.map(({ srv, roles }) =>
    roles.length === 0
      ? row<readonly UserRole[] | NotStated>(`roles/${srv}`, 'not stated', 'unverified', notFound)
      : row<readonly UserRole[] | NotStated>(`roles/${srv}`, roles, 'inferred', readFrom(requestMatrix), undated),
  );
}
