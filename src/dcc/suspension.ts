import type { DeviceId, SmiStatus } from '../terms';
import { type Desk, sendDccAlert } from './desk';
import { statusBeforeSuspension, statusOf } from './inventory';

/** Statuses in which the CPL has no say over a Device any more. */
const ended: readonly SmiStatus[] = ['Decommissioned', 'Withdrawn'];

/** Suspends a Device whose firmware version isn't Active on the DSP's copy of the CPL. */
export function suspendIfOffList(desk: Desk, id: DeviceId): void {
  const entry = desk.inventory.get(id);
  if (entry === undefined || statusOf(entry) === 'Suspended' || ended.includes(statusOf(entry))) {
    return;
  }
  if (desk.productsList.statusOf(entry) !== 'Active') {
    changeStatus(desk, id, 'Suspended', 'deviceSuspended');
  }
}

/**
 * Gives a Suspended Device whose firmware version is Active on the DSP's copy of the CPL the status that it held
 * immediately before its suspension.
 */
export function restoreIfOnList(desk: Desk, id: DeviceId): void {
  const entry = desk.inventory.get(id);
  const previous = entry === undefined ? undefined : statusBeforeSuspension(entry);
  if (entry !== undefined && previous !== undefined && desk.productsList.statusOf(entry) === 'Active') {
    changeStatus(desk, id, previous, 'deviceRestored');
  }
}

function changeStatus(
  desk: Desk,
  deviceId: DeviceId,
  status: SmiStatus,
  event: 'deviceSuspended' | 'deviceRestored',
): void {
  desk.inventory.setStatus(deviceId, status, desk.ports.clock.now());
  desk.ports.journal.append({ kind: 'smi-status', device: deviceId, status });
  const code = desk.consult(desk.rulebook.dccAlertCodeFor(event));
  sendDccAlert(desk, deviceId, code, { kind: 'deviceStatusChangeEvent', deviceId, event });
}
