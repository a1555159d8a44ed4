import {
  type AlertCase,
  criticalAlertDlms,
  criticalAlertGbz,
  type GenericAlert,
  nonCriticalAlertDlms,
  nonCriticalAlertGbz,
} from '../../gbcs';
import type { DeviceContext } from '../device-context';
import type { ModelTraits } from '../models/model-traits';
import type { TrustSlot } from '../trust-slots';
import { fixedEvents } from './fixed-events';
import type { LogEntry } from './log-entry';

type Context = Pick<DeviceContext, 'facts' | 'state' | 'clock' | 'sendAlert'>;

const genericAlerts: Record<
  NonNullable<ModelTraits['alerts']>,
  Record<'critical' | 'nonCritical', AlertCase<GenericAlert>>
> = {
  dlms: { critical: criticalAlertDlms, nonCritical: nonCriticalAlertDlms },
  gbz: { critical: criticalAlertGbz, nonCritical: nonCriticalAlertGbz },
};

/** High octets of events that a Network Operator, or a Supplier, configures. */
const ownersOf: ReadonlyMap<number, TrustSlot> = new Map([
  [0x80, 'networkOperator'],
  [0x81, 'supplier'],
]);

/** Supply events that the Supplier configures, and that stand in the Power Event Log all the same. */
const supplyEvents: readonly number[] = [0x81b8, 0x81bb];

/** Logs an event and alerts it, as nobody can change (8Fxx) or as SR6.22 has set it (80xx, 81xx). */
export function raiseEvent(event: number, device: Context, data?: Uint8Array): void {
  const { state } = device;
  const fixed = fixedEvents.get(event);
  if (fixed?.log !== undefined) {
    state.log(fixed.log, entryOf(event, device, data));
  }
  if (fixed?.alert !== undefined) {
    alert('critical', event, fixed.alert, device);
  }
  const owner = ownersOf.get(event >> 8);
  if (owner === undefined) {
    return;
  }
  if (state.events.does(event, 'log')) {
    const power = owner === 'networkOperator' || supplyEvents.includes(event);
    state.log(power ? 'powerEventLog' : 'eventLog', entryOf(event, device, data));
  }
  if (state.events.does(event, 'wan') || device.facts.model.ownAlerts?.includes(event) === true) {
    alert('nonCritical', event, [owner], device);
  }
}

function entryOf(event: number, { clock }: Context, data: Uint8Array | undefined): LogEntry {
  const entry = { at: clock.now(), code: event.toString(16).toUpperCase() };
  return data === undefined ? entry : { ...entry, data };
}

function alert(kind: 'critical' | 'nonCritical', event: number, slots: readonly TrustSlot[], device: Context): void {
  const { facts, state, clock } = device;
  const recipient = slots.map((slot) => state.trust[slot]).find((party) => party !== undefined);
  if (facts.model.alerts !== undefined && recipient !== undefined) {
    device.sendAlert(genericAlerts[facts.model.alerts][kind], recipient, {
      alertCode: event,
      at: clock.now(),
      ...clockStatusOf(facts.model),
    });
  }
}

/** Left out where the model's date-times say nothing of their clock. */
function clockStatusOf({ clockStatus }: ModelTraits): { readonly clockStatus?: number } {
  return clockStatus === 0xff ? {} : { clockStatus };
}
