import type { Retries } from '../../dcc-port';
import { decodeMessage, type Header, type Message } from '../../gbcs';
import type { DeviceLink } from '../../link';
import { CodecError, type DeviceId, type SmiStatus, toHex } from '../../terms';
import type { Desk } from '../desk';
import { byReading } from '../readings';
import { statusOf } from '../smi/inventory';
import { AnswerBook } from './answer-book';
import type { Authenticity } from './authenticity';
import type { Deadlines } from './deadlines';
import type { Outgoing, Pending } from './outgoing';
import type { Retry } from './retry';

export interface DeliveryEvents {
  /** @param sentTo SMI Status of the Device when the Command was sent */
  response(pending: Pending, response: Message, sentTo: SmiStatus | undefined): void;
  /** No Response: `E20` where there was no way to the Device, `E21` where there was. */
  silence(pending: Pending, code: 'E20' | 'E21'): void;
  alert(alert: Message): void;
}

export interface DeliveryOptions {
  readonly deadlines: Deadlines;
  readonly retry: Retry;
  readonly retries: Retries;
  readonly authenticity: Authenticity;
}

interface Waiting {
  readonly pending: Pending;
  readonly sentAt: number;
  readonly sentTo: SmiStatus | undefined;
  readonly cancel: () => void;
}

const keyOf = (originator: string, recipient: string, header: Header): string =>
  `${originator} ${recipient} ${header.originatorCounter} ${header.messageCode}`;

/** The DCC's side of the links: sends Commands, and matches what comes back on the GBCS header, never on the link. */
export class Delivery {
  readonly answers = new AnswerBook();
  readonly #desk: Desk;
  readonly #events: DeliveryEvents;
  readonly #deadlines: Deadlines;
  readonly #retry: Retry;
  readonly #authenticity: Authenticity;
  #retries: Retries;
  readonly #links = new Map<DeviceId, { readonly link: DeviceLink; readonly leave: () => void }>();
  readonly #waiting = new Map<string, Waiting>();

  constructor(desk: Desk, events: DeliveryEvents, { deadlines, retry, retries, authenticity }: DeliveryOptions) {
    this.#desk = desk;
    this.#authenticity = authenticity;
    this.#events = events;
    this.#deadlines = deadlines;
    this.#retry = retry;
    this.#retries = retries;
  }

  attach(device: DeviceId, link: DeviceLink): void {
    this.detach(device);
    const leave = link.onMessage((bytes) => this.#receive(device, bytes));
    this.#links.set(device, { link, leave });
  }

  detach(device: DeviceId): void {
    this.#links.get(device)?.leave();
    this.#links.delete(device);
  }

  retryUnanswered(retries: Retries): void {
    this.#retries = retries;
  }

  /** Milliseconds after which a Response of this Device is given up. */
  limitFor(device: DeviceId): number {
    const type = this.#desk.inventory.get(device)?.deviceType;
    return (type === undefined ? undefined : this.#deadlines.responseOf[type]) ?? this.#deadlines.response;
  }

  send(outgoing: Outgoing, attempt = 0): void {
    const { pending, message } = outgoing;
    const { command } = pending;
    const { timers, journal, clock } = this.#desk.ports;
    const device = command.recipient;
    const key = keyOf(command.originator, device, command);
    const limit = this.limitFor(device);
    const cancel = timers.after(limit, () => {
      this.#close(key);
      journal.append({ kind: 'nothing-arrived', device, within: limit });
      this.#retryOrGiveUp(outgoing, attempt);
    });
    const entry = this.#desk.inventory.get(device);
    this.#waiting.set(key, { pending, sentAt: clock.now(), sentTo: entry && statusOf(entry), cancel });
    const link = this.#links.get(device)?.link;
    if (link === undefined) {
      this.#noWay(key, pending);
      return;
    }
    link.send(message).catch((error: unknown) => {
      journal.append({ kind: 'link-error', device, error: String(error) });
      this.#unreachable(key, pending);
    });
  }

  /** A Device to which there is no way at all: whether that is told as E20 or found out as E21 is a row. */
  #noWay(key: string, pending: Pending): void {
    this.#desk.ports.journal.append({ kind: 'dcc-no-link', device: pending.command.recipient });
    if (byReading(this.#desk, 'edge/Pending-Device-unreachable', { E20: true, E21: false })) {
      // A turn later: the acknowledgement comes first.
      queueMicrotask(() => this.#unreachable(key, pending));
    }
  }

  #unreachable(key: string, pending: Pending): void {
    this.#waiting.get(key)?.cancel();
    this.#close(key);
    this.#events.silence(pending, 'E20');
  }

  #close(key: string): void {
    this.#waiting.delete(key);
    this.answers.givenUp(key);
  }

  #retryOrGiveUp(outgoing: Outgoing, attempt: number): void {
    const { again = undefined, pending } = outgoing;
    const device = pending.command.recipient;
    if (attempt >= this.#retries.count || again === undefined || !this.#links.has(device)) {
      this.#events.silence(pending, 'E21');
      return;
    }
    this.#desk.ports.timers.after(this.#retries.pause, () => {
      this.#desk.ports.journal.append({ kind: 'dcc-retry', device, attempt: attempt + 1 });
      this.send(this.#retry.next({ ...outgoing, again }), attempt + 1);
    });
  }

  #receive(device: DeviceId, bytes: Uint8Array): void {
    const message = this.#authentic(device, bytes);
    if (message === undefined) {
      return;
    }
    const { header } = message;
    if (header.cra === 'alert') {
      this.#events.alert(message);
      return;
    }
    const key = keyOf(header.recipient, header.originator, header);
    const waiting = header.cra === 'response' ? this.#waiting.get(key) : undefined;
    const { journal, clock } = this.#desk.ports;
    if (waiting === undefined) {
      const kind = this.answers.unexpected(device, key);
      journal.append({ kind, device, reason: 'answers no Command that waits for a Response', message: toHex(bytes) });
      return;
    }
    waiting.cancel();
    this.#waiting.delete(key);
    this.answers.answered(device, key);
    const after = clock.now() - waiting.sentAt;
    if (after > this.#deadlines.target) {
      journal.append({ kind: 'slow-response', device, after, target: this.#deadlines.target });
    }
    this.#events.response(waiting.pending, message, waiting.sentTo);
  }

  /** The message, where it is one and truly the Device's; anything else is written down and dropped. */
  #authentic(device: DeviceId, bytes: Uint8Array): Message | undefined {
    let reason: string;
    try {
      const message = decodeMessage(bytes);
      const flaw = this.#authenticity.flaw(device, message);
      if (flaw === undefined) {
        return message;
      }
      reason = flaw;
    } catch (error) {
      if (!(error instanceof CodecError)) {
        throw error;
      }
      reason = error.message;
    }
    this.answers.dropped(device);
    this.#desk.ports.journal.append({ kind: 'dcc-dropped', device, reason, message: toHex(bytes) });
    return undefined;
  }
}
