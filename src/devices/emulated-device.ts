import { type Message, protect, responseHeader } from '../gbcs';
import type { Backchannel, DeviceLink } from '../link';
import { CodecError, type DeviceId, type FirmwareVersion, type Ports } from '../terms';
import type { Action, Behaviour, DeviceContext, OutboundAlert } from './behaviour';
import { DeviceState } from './device-state';
import { emulatedBackchannel } from './emulated-backchannel';
import type { Fault } from './faults/fault';
import { checkInbound } from './inbound-checks';
import type { DeviceModel } from './models/device-model';
import type { TrustSlots } from './trust-slots';

/** What one Device is, apart from what changes in it. */
export interface DeviceFacts {
  readonly id: DeviceId;
  readonly model: DeviceModel;
  /** The version it leaves the factory with. */
  readonly firmware: FirmwareVersion;
  readonly trust: TrustSlots;
}

/** A Device in memory: capabilities (its model), behaviours and state, speaking GBCS bytes over a link. */
export class EmulatedDevice {
  readonly facts: DeviceFacts;
  readonly state: DeviceState;
  readonly backchannel: Backchannel;
  readonly #ports: Ports;
  readonly #link: DeviceLink;
  readonly #context: DeviceContext;
  readonly #cancels = new Set<() => void>();
  readonly #faults: Fault[] = [];
  #silence: (() => void) | undefined;

  constructor(facts: DeviceFacts, ports: Ports, link: DeviceLink) {
    this.facts = facts;
    this.state = new DeviceState(facts.firmware);
    this.#ports = ports;
    this.#link = link;
    this.#context = {
      facts,
      state: this.state,
      ports,
      sendAlert: (alert) => this.#sendAlert(alert),
      at: (moment, action) => this.#at(moment, action),
    };
    this.backchannel = emulatedBackchannel(this.#context);
  }

  /** Begins to listen on its link. */
  start(): void {
    this.#silence ??= this.#link.onMessage((message) => this.#receive(message));
  }

  /** Goes wrong in this way from now on. */
  inject(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** Stops listening, and forgets what it had planned. */
  stop(): void {
    this.#silence?.();
    this.#silence = undefined;
    for (const cancel of this.#cancels) {
      cancel();
    }
    this.#cancels.clear();
  }

  #receive(bytes: Uint8Array): void {
    const inbound = checkInbound(bytes, this.facts, this.state, this.#ports.signer);
    if (!inbound.accepted) {
      if (inbound.logCode !== undefined) {
        this.state.securityLog.push({ at: this.#ports.clock.now(), code: inbound.logCode });
      }
      this.#ports.journal.append({ kind: 'device-refused', device: this.facts.id, reason: inbound.reason });
      return;
    }
    const { command, behaviour } = inbound;
    const action = this.#handle(behaviour, command);
    this.#act(action, (content, dateTime) =>
      protect(
        responseHeader(command.header, dateTime === undefined ? {} : { dateTime }),
        content,
        behaviour.critical ? 'signature' : 'mac',
        this.#ports.signer,
        this.facts.trust.accessControlBroker,
      ),
    );
  }

  /** Content that isn't as the use case says is logged and not answered. */
  #handle(behaviour: Behaviour, command: Message): Action {
    try {
      const faulty = this.#faults.findLast((fault) => fault.handle !== undefined);
      return faulty?.handle?.(behaviour, command, this.#context) ?? behaviour.handle(command, this.#context);
    } catch (error) {
      if (!(error instanceof CodecError)) {
        throw error;
      }
      this.state.securityLog.push({ at: this.#ports.clock.now(), code: '8F1E' });
      this.#ports.journal.append({ kind: 'device-refused', device: this.facts.id, reason: error.message });
      return { kind: 'ignore' };
    }
  }

  #act(action: Action, toResponse: (content: Uint8Array, dateTime?: Uint8Array) => Uint8Array): void {
    if (action.kind === 'respond') {
      this.#send(toResponse(action.content, action.dateTime));
    }
  }

  #sendAlert(alert: OutboundAlert): void {
    const originatorCounter = this.#ports.counters.next(this.facts.id, alert.recipient);
    const header = {
      cra: 'alert',
      originatorCounter,
      originator: this.facts.id,
      recipient: alert.recipient,
      messageCode: alert.code,
    } as const;
    const protection = alert.critical ? 'signature' : 'mac';
    this.#send(
      protect(
        header,
        alert.content(originatorCounter),
        protection,
        this.#ports.signer,
        this.facts.trust.accessControlBroker,
      ),
    );
  }

  #send(message: Uint8Array): void {
    const outbound = this.#faults.reduce<readonly Uint8Array[]>(
      (messages, fault) => messages.flatMap((each) => fault.outbound?.(each, this.#context) ?? [each]),
      [message],
    );
    for (const each of outbound) {
      this.#link.send(each).catch((error: unknown) => {
        this.#ports.journal.append({ kind: 'link-error', device: this.facts.id, error: String(error) });
      });
    }
  }

  #at(moment: number, action: () => void): void {
    const cancel = this.#ports.timers.after(moment - this.#ports.clock.now(), () => {
      this.#cancels.delete(cancel);
      action();
    });
    this.#cancels.add(cancel);
  }
}
