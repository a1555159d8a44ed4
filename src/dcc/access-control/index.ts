import type { ServiceRequest } from '../../duis';
import type { Rulebook } from '../../rulebook';
import type { DccService, UserRecord } from '../dcc';
import type { Desk } from '../desk';
import { deviceNamedIn } from '../non-device/device-named-in';
import type { AccessCheck, AccessRequest } from './check';
import { e1 } from './e1-known-user';
import { e2 } from './e2-role-for-service';
import { e3 } from './e3-user-status';
import { e4 } from './e4-role-for-device';
import { e5 } from './e5-smi-status';
import { e11 } from './e11-device-type';
import { e12 } from './e12-command-variant';
import { e13 } from './e13-service-for-request';
import { e17 } from './e17-local-delivery';
import { e19 } from './e19-device-exists';

const checks: ReadonlyMap<string, AccessCheck> = new Map(
  [e1, e2, e3, e4, e5, e11, e12, e13, e17, e19].map((check) => [check.code, check]),
);

/** Makes the checks in the rulebook's order; the first that refuses gives the response code. */
export function accessControl(access: AccessRequest): string | undefined {
  const order = access.desk.consult(access.desk.rulebook.accessControlOrder);
  return order.find((code) => checks.get(code)?.refuses(access));
}

/** The checks of the Device's status alone: what is judged again when a Request held back is executed. */
export function statusControl(access: AccessRequest): string | undefined {
  return [e5, e17].find((check) => check.refuses(access))?.code;
}

/** Puts together what the checks look at, from the SMI as it is now. */
export function accessOf(
  desk: Desk,
  request: ServiceRequest,
  service: DccService,
  user: UserRecord | undefined,
  statusRules: Rulebook,
): AccessRequest {
  const serviceRequest = desk.rulebook.serviceRequests.get(request.srv)?.value;
  const named = serviceRequest?.nonDevice === true ? deviceNamedIn(request.body) : request.requestId.target;
  return {
    desk,
    request,
    service,
    user,
    serviceRequest,
    statusRules,
    namesDevice: named !== undefined,
    device: named === undefined ? undefined : desk.inventory.get(named),
    responsible: named !== undefined && user !== undefined && desk.users.isResponsible(user.id, named),
  };
}

export { isForLocalDelivery } from './check';
