import type { DccAlert } from '../../duis';
import type { DeviceId, EntityId } from '../../terms';
import type { Desk } from '../desk';
import { respond } from '../responses/respond';

/** How the DCC tells Service Users of what it notices itself. */
export interface DccAlerts {
  /** Sends a DCC Alert about a Device; `payload` names the element whose row tells the code. */
  send(device: DeviceId, payload: string, alert: DccAlert, options?: AlertOptions): void;
}

export interface AlertOptions {
  /** The Service Users responsible for the Device, where not given. */
  readonly recipients?: readonly EntityId[];
  /** The code to send where no row states one. */
  readonly otherwise?: string;
}

/**
 * The schema makes a DCC Alert code obligatory, and for some payloads no source tells which it is. This one stands in:
 * it is outside the numbered series, the row that says 'not stated' is consulted, and the journal says so.
 */
const standIn = 'N999';
const codeShape = /^(?:AD1|N\d{1,3})$/;

export const dccAlerts = (desk: Desk): DccAlerts => ({
  send(device, payload, alert, { recipients = desk.users.responsibleFor(device), otherwise = standIn } = {}) {
    const stated = desk.consult(desk.rulebook.dccAlertCodeFor(payload));
    const code = codeShape.test(stated) ? stated : otherwise;
    if (code !== stated) {
      desk.ports.journal.append({ kind: 'dcc-alert-code-not-stated', payload, row: stated, standIn: code });
    }
    const xml = respond(desk, undefined, 'I0', { kind: 'dccAlertMessage', dccAlertCode: code, alert });
    for (const recipient of recipients) {
      desk.users.deliver(recipient, xml);
    }
  },
});
