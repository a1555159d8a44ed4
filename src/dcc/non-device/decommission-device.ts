import type { DeviceType } from '../../terms';
import type { Desk } from '../desk';
import { byReading } from '../readings';
import { bareResponse } from '../responses/respond';
import type { SmiEntry } from '../smi/inventory';
import type { NonDeviceRequest } from './non-device-request';

const meters: readonly DeviceType[] = ['ESME', 'GSME'];

/** SR8.3 Decommission Device: the Device, and what ends with it. */
export const decommissionDevice: NonDeviceRequest<'decommissionDevice'> = {
  kind: 'decommissionDevice',
  answer: ({ desk, transitions }, request, { deviceId }) => {
    const entry = desk.inventory.known(deviceId);
    transitions.undergo(deviceId, 'decommissioned', alertOf(entry));
    for (const { id } of endingWith(desk, entry)) {
      transitions.undergo(id, 'decommissioned', { alert: 'none' });
    }
    return bareResponse(desk, request, 'I99');
  },
};

/** The row names the meter's payload; the schema has one for a hub, and none for any other Device. */
function alertOf({ deviceType }: SmiEntry): { readonly alert?: string } {
  if (meters.includes(deviceType)) {
    return {};
  }
  return { alert: deviceType === 'CHF' ? 'CHFDecommissioning' : 'none' };
}

function endingWith(desk: Desk, entry: SmiEntry): readonly SmiEntry[] {
  const attached = desk.inventory.attachedTo(entry.id);
  if (entry.deviceType === 'CHF') {
    const together = byReading(desk, 'smi/hub-decommissioned', {
      'decommissioning a CHF decommissions its GPF': true,
      'each by itself': false,
    });
    return together ? attached.filter(({ deviceType }) => deviceType === 'GPF') : [];
  }
  return meters.includes(entry.deviceType) &&
    byReading(desk, 'smi/Type-1-decommissioned', { 'with its meter': true, 'each by itself': false })
    ? attached
    : [];
}
