import type { ServiceRequest } from '../duis';
import { decodeMessage, type Header, type Message, verifyMessage } from '../gbcs';
import type { DeviceLink } from '../link';
import { CodecError, type DeviceId, toHex } from '../terms';
import type { UserRecord } from './dcc';
import type { Desk } from './desk';

/** A Command that waits for its Response. */
export interface Pending {
  readonly request: ServiceRequest;
  readonly user: UserRecord;
  readonly command: Header;
}

export interface DeliveryEvents {
  response(pending: Pending, response: Message): void;
  /** No Response within the time limit. */
  silence(pending: Pending): void;
  alert(alert: Message): void;
}

const keyOf = (originator: string, recipient: string, header: Header): string =>
  `${originator} ${recipient} ${header.originatorCounter} ${header.messageCode}`;

/** The DCC's side of the links: sends Commands, and matches what comes back on the GBCS header, never on the link. */
export class Delivery {
  readonly #desk: Desk;
  readonly #events: DeliveryEvents;
  readonly #limit: number;
  readonly #links = new Map<DeviceId, DeviceLink>();
  readonly #pending = new Map<string, { readonly pending: Pending; readonly cancel: () => void }>();

  /** @param limit milliseconds from sending a Command until its Response is given up */
  constructor(desk: Desk, events: DeliveryEvents, limit: number) {
    this.#desk = desk;
    this.#events = events;
    this.#limit = limit;
  }

  attach(device: DeviceId, link: DeviceLink): void {
    this.#links.set(device, link);
    link.onMessage((bytes) => this.#receive(device, bytes));
  }

  async send(pending: Pending, message: Uint8Array): Promise<void> {
    const { command } = pending;
    const key = keyOf(command.originator, command.recipient, command);
    const cancel = this.#desk.ports.timers.after(this.#limit, () => {
      this.#pending.delete(key);
      this.#desk.ports.journal.append({ kind: 'nothing-arrived', device: command.recipient, within: this.#limit });
      this.#events.silence(pending);
    });
    this.#pending.set(key, { pending, cancel });
    await this.#links.get(command.recipient)?.send(message);
  }

  #receive(device: DeviceId, bytes: Uint8Array): void {
    let message: Message;
    try {
      message = decodeMessage(bytes);
    } catch (error) {
      if (!(error instanceof CodecError)) {
        throw error;
      }
      this.#drop(device, bytes, error.message);
      return;
    }
    const { header } = message;
    const checks = verifyMessage(message, this.#desk.ports.signer, this.#desk.acb);
    if (header.originator !== device || checks.mac === 'failed' || checks.signature === 'failed') {
      this.#drop(device, bytes, `originator ${header.originator}, MAC ${checks.mac}, signature ${checks.signature}`);
      return;
    }
    if (header.cra === 'alert') {
      this.#events.alert(message);
      return;
    }
    const key = keyOf(header.recipient, header.originator, header);
    const waiting = header.cra === 'response' ? this.#pending.get(key) : undefined;
    if (waiting === undefined) {
      this.#drop(device, bytes, 'answers no Command that waits for a Response');
      return;
    }
    waiting.cancel();
    this.#pending.delete(key);
    this.#events.response(waiting.pending, message);
  }

  #drop(device: DeviceId, bytes: Uint8Array, reason: string): void {
    this.#desk.ports.journal.append({ kind: 'dcc-dropped', device, reason, message: toHex(bytes) });
  }
}
