import { type AlertCase, type Header, type Message, protect, responseHeader, sealProtected } from '../gbcs';
import type { DeviceLink } from '../link';
import { type EntityId, MeterbenchError, type Ports } from '../terms';
import type { Action, Behaviour, MessageProtection, OutboundAlert } from './behaviour';
import type { DeviceContext } from './device-context';
import type { Fault } from './faults/fault';

/** What a Device sends: headers, its own counters, protection, and what its faults make of them. */
export class Outbox {
  readonly #ports: Ports;
  readonly #link: DeviceLink;
  readonly #faults: readonly Fault[];
  readonly #context: () => DeviceContext;

  constructor(ports: Ports, link: DeviceLink, faults: readonly Fault[], context: () => DeviceContext) {
    this.#ports = ports;
    this.#link = link;
    this.#faults = faults;
    this.#context = context;
  }

  respond(command: Message, behaviour: Behaviour, action: Extract<Action, { kind: 'respond' }>): void {
    const { content, sealedIn, dateTime } = action;
    const header = responseHeader(command.header, dateTime === undefined ? {} : { dateTime });
    this.#protected(header, behaviour.critical, (sent) =>
      sealedIn === undefined ? content : sealedIn(sealProtected(sent, content, this.#ports.signer)),
    );
  }

  sendAlert<T>(kind: AlertCase<T>, recipient: EntityId, value: T): void {
    const { code, critical, codec } = kind;
    const plain: OutboundAlert = { code, recipient, critical, content: (counter) => codec.encode(value, counter) };
    const context = this.#context();
    const alert = this.#faults.reduce((each, fault) => fault.alert?.(each, context) ?? each, plain);
    if (alert.after === undefined) {
      this.#alert(alert);
    } else {
      context.clock.after(alert.after, () => this.#alert(alert));
    }
  }

  #alert({ code: messageCode, recipient, critical, content }: OutboundAlert): void {
    const { id } = this.#context().facts;
    const originatorCounter = this.#ports.counters.next(id, recipient);
    this.#protected({ cra: 'alert', originatorCounter, originator: id, recipient, messageCode }, critical, (sent) =>
      content(sent.originatorCounter),
    );
  }

  #protected(plain: Header, critical: boolean, contentUnder: (header: Header) => Uint8Array): void {
    const context = this.#context();
    const header = this.#faults.reduce((each, fault) => fault.header?.(each) ?? each, plain);
    try {
      const protection = this.#faults.reduce<MessageProtection>(
        (due, fault) => fault.protection?.(due, header) ?? due,
        critical ? 'signature' : 'mac',
      );
      const acb = context.state.trust.accessControlBroker;
      this.#send(protect(header, contentUnder(header), protection, this.#ports.signer, acb), context);
    } catch (error) {
      // A party whose keys the Device doesn't hold can't be answered; anything else is a mistake of ours.
      if (!(error instanceof MeterbenchError) || error.code !== 'MB-KEY-MISSING') {
        throw error;
      }
      this.#ports.journal.append({ kind: 'device-unable', device: context.facts.id, reason: error.message });
    }
  }

  #send(message: Uint8Array, context: DeviceContext): void {
    const outbound = this.#faults.reduce<readonly Uint8Array[]>(
      (messages, fault) => messages.flatMap((each) => fault.outbound?.(each, context) ?? [each]),
      [message],
    );
    for (const each of outbound) {
      this.#link.send(each).catch((error: unknown) => {
        this.#ports.journal.append({ kind: 'device-link-error', device: context.facts.id, error: String(error) });
      });
    }
  }
}
