import type { DeviceStatusChange, MeterMpxns } from '../../duis';
import type { Desk } from '../desk';
import type { SmiEntry } from '../smi/inventory';
import type { AlertOptions, DccAlerts } from './dcc-alerts';

/** Sends a DeviceStatusChangeEvent with this payload; the journal says why where it can't be made. */
export function sendStatusAlert(
  desk: Desk,
  dccAlerts: DccAlerts,
  entry: SmiEntry,
  payload: string,
  options?: AlertOptions,
): void {
  const change = statusChange(desk, entry, payload);
  if (change === undefined) {
    const reason = mpxnsOf(entry) === undefined ? 'the SMI holds no MPxN' : 'no such DeviceStatusChange';
    desk.ports.journal.append({ kind: 'dcc-alert-not-sent', device: entry.id, payload, reason });
    return;
  }
  dccAlerts.send(entry.id, payload, { kind: 'deviceStatusChangeEvent', deviceId: entry.id, ...change }, options);
}

function statusChange(desk: Desk, entry: SmiEntry, payload: string): DeviceStatusChange | undefined {
  const meterMpxns = mpxnsOf(entry);
  const { esmeVariant } = entry;
  switch (payload) {
    case 'DeviceSuspended':
      return { event: 'deviceSuspended' };
    case 'DeviceRestored':
      return { event: 'deviceRestored' };
    case 'DeviceRemovedFromInventory':
      return { event: 'deviceRemovedFromInventory' };
    case 'CHFDecommissioning':
      return { event: 'chfDecommissioning' };
    case 'RecoveryComplete':
      return { event: 'recoveryComplete' };
    case 'MeterIdentity':
      return (
        meterMpxns && { event: 'meterIdentity', meterMpxns, ...(esmeVariant === undefined ? {} : { esmeVariant }) }
      );
    case 'MeterDecommissioningOrWithdrawal':
      return (
        meterMpxns && {
          event: 'meterDecommissioningOrWithdrawal',
          meterMpxns,
          // The schema takes no more than seven.
          associatedDevices: desk.inventory
            .attachedTo(entry.id)
            .slice(0, 7)
            .map(({ id, deviceType }) => ({ deviceId: id, deviceType })),
        }
      );
    default:
      return undefined;
  }
}

/** The payloads can't do without the import MPxN. */
function mpxnsOf({ mpxns: { importMpxn, ...others } = {} }: SmiEntry): MeterMpxns | undefined {
  return importMpxn === undefined ? undefined : { importMpxn, ...others };
}
