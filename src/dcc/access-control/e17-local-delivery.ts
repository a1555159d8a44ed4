import { reading } from '../readings';
import { statusOf } from '../smi/inventory';
import { type AccessCheck, type AccessRequest, isForLocalDelivery } from './check';
import { statusRefuses } from './e5-smi-status';

/**
 * Not available for Local Command Services: User Role and Device status don't permit return of the Command for local
 * delivery. No status list of its own was found, so it goes by the one of E5.
 */
export const e17: AccessCheck = {
  code: 'E17',
  refuses: (access) => isForLocalDelivery(access.request) && (statusRefuses(access) || isLiftedForE5Alone(access)),
};

/** MP105 speaks of E5 alone: whether what it admits may be delivered locally too is a row. */
function isLiftedForE5Alone({ desk, device, request, statusRules }: AccessRequest): boolean {
  const since = device === undefined ? undefined : statusRules.admission(statusOf(device), request.srv).since;
  return since === 'MP105' && reading(desk, 'edge/E17-after-MP105') === 'not lifted';
}
