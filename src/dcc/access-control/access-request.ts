import type { DccService, UserRecord } from '../../dcc-port';
import type { ServiceRequest } from '../../duis';
import type { Rulebook } from '../../rulebook';
import type { Desk } from '../desk';
import { deviceNamedIn } from '../non-device/device-named-in';
import type { AccessRequest } from './check';

/** A Service Request as it was posted. */
export interface PostedRequest {
  readonly request: ServiceRequest;
  readonly service: DccService;
  /** Absent where the sender is no Service User. */
  readonly user: UserRecord | undefined;
  /** The rules that judge the Device's status. */
  readonly statusRules: Rulebook;
}

/** Puts together what the checks look at, from the SMI as it is now. */
export function accessOf(desk: Desk, { request, service, user, statusRules }: PostedRequest): AccessRequest {
  const serviceRequest = desk.rulebook.serviceRequests.get(request.srv)?.value;
  const named = serviceRequest?.nonDevice === true ? deviceNamedIn(request.body) : request.requestId.target;
  return {
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
