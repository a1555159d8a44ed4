import { alertCodeOf, type Message } from '../../gbcs';
import type { FirmwareDistribution } from '../delivery/firmware-distribution';
import type { Desk } from '../desk';
import { byReading } from '../readings';
import type { AwaitedOutcomes, Outcome } from '../responses/awaited-outcomes';
import type { HanLogRequests } from '../responses/han-log-requests';
import { respond } from '../responses/respond';
import type { FirmwareReports } from '../smi/firmware-reports';
import { statusOf } from '../smi/inventory';
import { commandCounterIn, deviceLogIn, firmwareInAlert, updateEndedBy } from './alert-contents';
import type { FirmwareAlerts } from './firmware-alerts';

/** What the processing of an Alert hands over to. */
interface AlertParts {
  readonly awaited: AwaitedOutcomes;
  readonly hanLog: HanLogRequests;
  readonly firmwareReports: FirmwareReports;
  readonly firmwareAlerts: FirmwareAlerts;
  readonly distribution: FirmwareDistribution;
}

/** Makes of an Alert a document for its user, and of what it tells a change in the SMI. */
export class AlertProcessing {
  readonly #desk: Desk;
  readonly #parts: AlertParts;

  constructor(desk: Desk, parts: AlertParts) {
    this.#desk = desk;
    this.#parts = parts;
  }

  alert(alert: Message): void {
    const { header } = alert;
    const device = header.originator;
    const entry = this.#desk.inventory.get(device);
    const suspended = entry !== undefined && statusOf(entry) === 'Suspended';
    const counter = commandCounterIn(alert);
    const outcome = counter === undefined ? undefined : this.#parts.awaited.take(device, header.recipient, counter);
    this.#take(alert, suspended);
    if (
      suspended &&
      byReading(this.#desk, 'edge/alert-from-a-Suspended-Device', { delivered: false, withheld: true })
    ) {
      this.#desk.ports.journal.append({ kind: 'dcc-withheld', device, what: 'alert' });
    } else {
      this.#handOn(alert, outcome);
    }
  }

  /** What the Alert changes at the DCC. */
  #take(alert: Message, suspended: boolean): void {
    const desk = this.#desk;
    const device = alert.header.originator;
    const report = firmwareInAlert(alert);
    if (report !== undefined) {
      const row = suspended ? desk.rulebook.restoration.get('future-dated-SR11.3-then-Suspended') : undefined;
      if (row !== undefined) {
        desk.consult(row);
      }
      this.#parts.firmwareReports.process(device, report);
    }
    const log = deviceLogIn(alert);
    if (log !== undefined) {
      this.#parts.hanLog.changed(device, log);
    }
  }

  #handOn(alert: Message, outcome: Outcome | undefined): void {
    const desk = this.#desk;
    const { header, bytes } = alert;
    const recipient = header.supplementaryRemoteParty ?? header.recipient;
    const told = recipient === desk.acb && this.#parts.firmwareAlerts.tell(alert);
    const updated = updateEndedBy(alert);
    if (updated !== undefined) {
      this.#parts.distribution.ended(updated);
    }
    const responseId = { originator: header.originator, target: recipient, counter: header.originatorCounter };
    const alertCode = alertCodeOf(alert);
    if (outcome !== undefined) {
      const { pending, number, total } = outcome;
      const payload = {
        kind: 'futureDatedDeviceAlertMessage',
        alertCode: alertCode === '8F66' ? '8F66' : '8F67',
        bytes,
        instructionNumber: number,
        totalCommandInstructions: total,
      } as const;
      const body = { kind: 'responseMessage', srv: pending.request.srv, payload } as const;
      desk.users.deliver(pending.user.id, respond(desk, pending.request, 'I0', body, responseId));
    } else if (!told) {
      const body = { kind: 'deviceAlertMessage', alertCode, bytes } as const;
      desk.users.deliver(recipient, respond(desk, undefined, 'I0', body, responseId));
    }
  }
}
