import type { Desk } from '../desk';
import { byReading } from '../readings';
import { statusOf } from '../smi/inventory';
import { type AccessRequest, isForLocalDelivery } from './check';
import { statusRefuses } from './e5-smi-status';

/**
 * Not available for Local Command Services: User Role and Device status don't permit return of the Command for local
 * delivery. No status list of its own was found, so it goes by the one of E5.
 */
export const refusesWithE17 = (desk: Desk, access: AccessRequest): boolean =>
  isForLocalDelivery(access.request) && (statusRefuses(desk, access) || isLiftedForE5Alone(desk, access));

/** MP105 speaks of E5 alone: whether what it admits may be delivered locally too is a row. */
function isLiftedForE5Alone(desk: Desk, { device, request, statusRules }: AccessRequest): boolean {
  const since = device === undefined ? undefined : statusRules.admission(statusOf(device), request.srv).since;
  return since === 'MP105' && byReading(desk, 'edge/E17-after-MP105', { lifted: false, 'not lifted': true });
}
