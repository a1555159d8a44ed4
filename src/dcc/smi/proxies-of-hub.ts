import type { DeviceId } from '../../terms';
import type { Desk } from '../desk';
import type { SmiEntry } from './inventory';

export const isProxyOfHub = ({ deviceType, hub }: SmiEntry): boolean => deviceType === 'GPF' && hub !== undefined;

/** The Gas Proxy Functions of a hub, and of any other Device none: one Device Model is both functions. */
export function proxiesOf(desk: Desk, entry: SmiEntry): readonly DeviceId[] {
  return entry.deviceType === 'CHF'
    ? desk.inventory.attachedTo(entry.id).flatMap(({ id, deviceType }) => (deviceType === 'GPF' ? [id] : []))
    : [];
}
