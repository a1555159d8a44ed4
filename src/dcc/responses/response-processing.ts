import type { Message } from '../../gbcs';
import type { EntityId, SmiStatus } from '../../terms';
import { readable } from '../alerts/alert-contents';
import type { Pending } from '../delivery/outgoing';
import type { Desk } from '../desk';
import { byReading } from '../readings';
import type { FirmwareReports } from '../smi/firmware-reports';
import { statusOf } from '../smi/inventory';
import type { SmiTransitions } from '../smi/smi-transitions';
import { useCaseDeskFor } from '../transform/use-cases';
import type { AwaitedOutcomes } from './awaited-outcomes';
import type { HanLogRequests } from './han-log-requests';
import type { ResponseDelivery } from './response-delivery';

/** What happens in the SMI when a Device did what a Request of this Body asked for: rows of the transition table. */
const transitionBy: ReadonlyMap<string, string> = new Map([['commissionDeviceSynchroniseClock', 'commissioned']]);

/** What the processing of a Response hands over to. */
interface ResponseParts {
  readonly delivery: ResponseDelivery;
  readonly awaited: AwaitedOutcomes;
  readonly hanLog: HanLogRequests;
  readonly firmwareReports: FirmwareReports;
  readonly transitions: SmiTransitions;
}

/** Makes of a Response a document for its user, and of what it tells a change in the SMI. */
export class ResponseProcessing {
  readonly #desk: Desk;
  readonly #parts: ResponseParts;

  constructor(desk: Desk, parts: ResponseParts) {
    this.#desk = desk;
    this.#parts = parts;
  }

  response(pending: Pending, response: Message, sentTo: SmiStatus | undefined): void {
    const device = pending.command.recipient;
    const withheld = this.#withheld(device, sentTo);
    this.#noteLate(device, sentTo);
    this.#take(pending, response);
    if (!withheld) {
      this.#parts.delivery.deliver(pending, response);
    }
  }

  /** What the Response changes at the DCC. One that can't be read changes nothing, and is passed on all the same. */
  #take(pending: Pending, response: Message): void {
    const desk = this.#desk;
    const device = pending.command.recipient;
    const { body } = pending.request;
    const useCase = useCaseDeskFor(response.header.messageCode);
    const taken = readable(() => {
      const report = useCase?.firmwareIn?.(response);
      return { report, succeeded: useCase?.succeeded?.(response) === true };
    });
    if (taken === undefined) {
      desk.ports.journal.append({ kind: 'dcc-unreadable', device, messageCode: response.header.messageCode });
      return;
    }
    if (taken.report !== undefined) {
      this.#parts.firmwareReports.process(device, taken.report);
    }
    const execution = useCase?.executionIn?.({ header: pending.command, content: pending.content });
    if (execution === 'cancel') {
      this.#parts.awaited.cancelLike(pending);
    } else if (execution !== undefined && taken.succeeded && taken.report === undefined) {
      // SR11.3 is one instruction; the Alert that tells how it went is the only one.
      this.#parts.awaited.await(pending, execution, 1);
    }
    const transition = transitionBy.get(body.kind);
    if (taken.succeeded && transition !== undefined) {
      this.#parts.transitions.undergo(device, transition);
    }
    if (taken.succeeded && body.kind === 'updateHANDeviceLog') {
      this.#parts.hanLog.asked(device, pending.request, body);
    }
  }

  #withheld(device: EntityId, sentTo: SmiStatus | undefined): boolean {
    const entry = this.#desk.inventory.get(device);
    const meanwhile = entry !== undefined && statusOf(entry) === 'Suspended' && sentTo !== 'Suspended';
    const withheld: boolean =
      meanwhile && byReading(this.#desk, 'edge/Response-from-a-Suspended-Device', { delivered: false, withheld: true });
    if (withheld) {
      this.#desk.ports.journal.append({ kind: 'dcc-withheld', device, what: 'response' });
    }
    return withheld;
  }

  /** The status changed between Command and Response: the row says that it stays as it was changed. */
  #noteLate(device: EntityId, sentTo: SmiStatus | undefined): void {
    const entry = this.#desk.inventory.get(device);
    if (entry !== undefined && sentTo === 'Suspended' && statusOf(entry) !== 'Suspended') {
      this.#note('late-Response-after-the-status-changed');
    }
  }

  #note(key: string): void {
    const row = this.#desk.rulebook.restoration.get(key);
    if (row !== undefined) {
      this.#desk.consult(row);
    }
  }
}
