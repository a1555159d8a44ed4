import type { DeviceId, SmiStatus } from '../../terms';
import type { Desk } from '../desk';
import { byReading } from '../readings';
import { statusOf } from '../smi/inventory';
import { type AccessRequest, isForLocalDelivery } from './check';

/**
 * Invalid Device Status: the SMI Status is incompatible with the Service Reference. Where the Command is for local
 * delivery the same incompatibility is E17's to refuse.
 */
export const refusesWithE5 = (desk: Desk, access: AccessRequest): boolean =>
  !isForLocalDelivery(access.request) && (statusRefuses(desk, access) || isBehindSuspended(desk, access));

/** A Non-Device Request has a row of its own, whatever the status, so that its check needs no Device. */
export function statusRefuses(desk: Desk, { device, request, statusRules, serviceRequest }: AccessRequest): boolean {
  if (device === undefined && serviceRequest?.nonDevice !== true) {
    return false;
  }
  const status: SmiStatus = device === undefined ? 'Commissioned' : statusOf(device);
  return desk.consult(statusRules.admission(status, request.srv)) === 'refused';
}

/** Whether the check looks further than at the target is stated nowhere. */
function isBehindSuspended(desk: Desk, { device, serviceRequest }: AccessRequest): boolean {
  const suspended = (id: DeviceId | undefined) => {
    const entry = id === undefined ? undefined : desk.inventory.get(id);
    return entry !== undefined && statusOf(entry) === 'Suspended';
  };
  if (device === undefined || serviceRequest?.nonDevice !== false) {
    return false;
  }
  return (
    (suspended(device.hub) &&
      byReading(desk, 'edge/ESME-behind-a-Suspended-CHF', { 'the target alone': false, 'refused with E5': true })) ||
    (suspended(device.meter) &&
      byReading(desk, 'edge/PPMID-of-a-Suspended-ESME', { 'the target alone': false, 'refused with E5': true }))
  );
}
