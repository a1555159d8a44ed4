import type { DeviceId, EntityId } from '../../terms';
import type { Desk } from '../desk';
import { byReading } from '../readings';

/** Who is told that a Device became Suspended, or was restored. */
export function statusRecipients(desk: Desk, id: DeviceId): readonly EntityId[] {
  const responsible = desk.users.responsibleFor(id);
  const all = byReading(desk, 'restore/recipients-of-DeviceSuspended-and-DeviceRestored', {
    'every responsible User': true,
    Suppliers: false,
  });
  return all ? responsible : responsible.filter((user) => ['IS', 'GS'].includes(desk.users.get(user)?.role ?? ''));
}
