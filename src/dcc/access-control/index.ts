import type { AccessCheck, AccessRequest } from './check';
import { e1 } from './e1-known-user';
import { e2 } from './e2-role-for-service';
import { e3 } from './e3-user-status';
import { e4 } from './e4-role-for-device';
import { e5 } from './e5-smi-status';
import { e11 } from './e11-device-type';
import { e12 } from './e12-command-variant';
import { e13 } from './e13-service-for-request';
import { e19 } from './e19-device-exists';

const checks: ReadonlyMap<string, AccessCheck> = new Map(
  [e1, e2, e3, e4, e5, e11, e12, e13, e19].map((check) => [check.code, check]),
);

/** Makes the checks in the rulebook's order; the first that refuses gives the response code. */
export function accessControl(access: AccessRequest): string | undefined {
  const order = access.consult(access.rulebook.accessControlOrder);
  return order.find((code) => checks.get(code)?.refuses(access));
}

export type { AccessRequest } from './check';
