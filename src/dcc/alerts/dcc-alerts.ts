import type { DccAlert, DeviceStatusChange, MeterMpxns } from '../../duis';
import type { DeviceId, EntityId } from '../../terms';
import type { Desk } from '../desk';
import { respond } from '../responses/respond';
import type { SmiEntry } from '../smi/inventory';

/**
 * The schema makes a DCC Alert code obligatory, and for some payloads no source tells which it is. This one stands in:
 * it is outside the numbered series, the row that says 'not stated' is consulted, and the journal says so.
 */
const standIn = 'N999';
const codeShape = /^(?:AD1|N\d{1,3})$/;

/** Sends a DCC Alert about a Device; `payload` names the element whose row tells the code. */
export function sendDccAlert(
  desk: Desk,
  device: DeviceId,
  payload: string,
  alert: DccAlert,
  { recipients = desk.users.responsibleFor(device), otherwise = standIn }: AlertOptions = {},
): void {
  if (desk.faulty('forgets the alert')) {
    return;
  }
  const stated = desk.consult(desk.rulebook.dccAlertCodeFor(payload));
  const code = codeShape.test(stated) ? stated : otherwise;
  if (code !== stated) {
    desk.ports.journal.append({ kind: 'dcc-alert-code-not-stated', payload, row: stated, standIn: code });
  }
  const xml = respond(desk, undefined, 'I0', { kind: 'dccAlertMessage', dccAlertCode: code, alert });
  for (const recipient of recipients) {
    desk.users.deliver(recipient, xml);
  }
}

export interface AlertOptions {
  /** The Service Users responsible for the Device, where not given. */
  readonly recipients?: readonly EntityId[];
  /** The code to send where no row states one. */
  readonly otherwise?: string;
}

/** Sends a DeviceStatusChangeEvent with this payload; the journal says why where it can't be made. */
export function sendStatusAlert(desk: Desk, entry: SmiEntry, payload: string, options?: AlertOptions): void {
  const change = statusChange(desk, entry, payload);
  if (change === undefined) {
    const reason = mpxnsOf(entry) === undefined ? 'the SMI holds no MPxN' : 'no such DeviceStatusChange';
    desk.ports.journal.append({ kind: 'dcc-alert-not-sent', device: entry.id, payload, reason });
    return;
  }
  sendDccAlert(desk, entry.id, payload, { kind: 'deviceStatusChangeEvent', deviceId: entry.id, ...change }, options);
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
