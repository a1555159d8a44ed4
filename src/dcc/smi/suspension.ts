import type { DeviceId, EntityId } from '../../terms';
import type { Desk } from '../desk';
import { reading } from '../readings';
import { type SmiEntry, statusBeforeSuspension, statusOf } from './inventory';
import type { Standing } from './products-list';
import { undergo } from './smi-transitions';

/** What keeps a Device Suspended, by how its firmware stands on the list: rows of the table `restore`. */
const restoreRows: Readonly<Record<Exclude<Standing, 'Active'>, string>> = {
  Cancelled: 'entry-Cancelled',
  Expired: 'entry-Expired',
  Withdrawn: 'entry-Withdrawn',
  'held back': 'not-in-the-DSP-copy',
  'listed for another model': 'on-the-CPL-for-another-model',
  'not listed': 'not-on-the-CPL',
};

/** How the firmware that the SMI holds stands on the list; a GPF is firmware of its hub. */
function standingOf(desk: Desk, entry: SmiEntry): Standing | undefined {
  const hub = entry.deviceType === 'GPF' && entry.hub !== undefined ? desk.inventory.get(entry.hub) : undefined;
  const { firmware, ...product } = hub ?? entry;
  return firmware === undefined ? undefined : desk.productsList.standingOf({ ...product, firmware });
}

/** Suspends a Device whose firmware version isn't Active on the DSP's copy of the CPL, and with a hub its GPF. */
export function suspendIfOffList(desk: Desk, id: DeviceId): void {
  const entry = desk.inventory.get(id);
  if (entry === undefined || statusOf(entry) === 'Suspended' || desk.faulty('suspends nobody')) {
    return;
  }
  const standing = standingOf(desk, entry);
  if (standing === undefined || standing === 'Active' || (isProxyOfHub(entry) && !together(desk))) {
    return;
  }
  const told = desk.rulebook.row('smi/suspension-alert');
  const alert = told === undefined ? undefined : desk.consult(told);
  undergo(desk, id, 'suspended', {
    recipients: recipientsFor(desk, id),
    ...(typeof alert === 'string' ? { alert } : {}),
  });
  forEachProxy(desk, entry, (proxy) => suspendIfOffList(desk, proxy));
}

/**
 * Gives a Suspended Device whose firmware version is Active on the DSP's copy of the CPL the status that it held
 * immediately before its suspension.
 */
export function restoreIfOnList(desk: Desk, id: DeviceId, because: 'firmware' | 'CPL'): void {
  const entry = desk.inventory.get(id);
  if (entry === undefined || desk.faulty('forgets to restore') || !restorable(desk, entry)) {
    return;
  }
  const standing = standingOf(desk, entry) ?? 'not listed';
  const key =
    standing === 'Active'
      ? because === 'firmware'
        ? 'firmware-on-the-CPL'
        : 'model-back-on-the-CPL'
      : restoreRows[standing];
  const row = desk.rulebook.restoration.get(key);
  const stays = row === undefined || desk.consult(row) === 'still Suspended';
  if (stays && !desk.faulty('restores without the CPL')) {
    return;
  }
  const told = desk.rulebook.restoration.get('alert');
  undergo(desk, id, because === 'firmware' ? 'firmware-on-the-CPL' : 'model-back', {
    recipients: recipientsFor(desk, id),
    ...(told === undefined ? {} : { alert: desk.consult(told) }),
  });
  forEachProxy(desk, entry, (proxy) => {
    if (reading(desk, 'restore/GPF-with-its-hub') === 'restored with its hub') {
      restoreIfOnList(desk, proxy, because);
    }
  });
}

function restorable(desk: Desk, entry: SmiEntry): boolean {
  const once = entry.history.some(({ status }) => status === 'Suspended');
  return statusBeforeSuspension(entry) !== undefined || (once && desk.faulty('resurrects a Device'));
}

const isProxyOfHub = ({ deviceType, hub }: SmiEntry): boolean => deviceType === 'GPF' && hub !== undefined;

const together = (desk: Desk): boolean =>
  reading(desk, 'smi/hub-and-GPF') === 'a CPL removal suspends CHF and GPF together';

/** One Device Model is both hub and Gas Proxy Function. */
function forEachProxy(desk: Desk, entry: SmiEntry, act: (proxy: DeviceId) => void): void {
  if (entry.deviceType === 'CHF') {
    for (const proxy of desk.inventory.attachedTo(entry.id).filter(({ deviceType }) => deviceType === 'GPF')) {
      act(proxy.id);
    }
  }
}

function recipientsFor(desk: Desk, id: DeviceId): readonly EntityId[] {
  const responsible = desk.users.responsibleFor(id);
  const all = reading(desk, 'restore/recipients-of-DeviceSuspended-and-DeviceRestored') === 'every responsible User';
  return all ? responsible : responsible.filter((user) => ['IS', 'GS'].includes(desk.users.get(user)?.role ?? ''));
}
