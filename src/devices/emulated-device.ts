import type { Message } from '../gbcs';
import type { Backchannel, DeviceLink } from '../link';
import { CodecError, type Ports } from '../terms';
import type { Action, Behaviour } from './behaviour';
import { DeviceClock } from './device-clock';
import type { DeviceContext } from './device-context';
import type { DeviceFacts } from './device-facts';
import { DeviceState } from './device-state';
import { emulatedBackchannel } from './emulated-backchannel';
import { raiseEvent } from './events/raise-event';
import type { Fault } from './faults/fault';
import type { ImageReceipt } from './firmware/receive-image';
import { heldMessages } from './hub/held-messages';
import { checkInbound, type Skips } from './inbound-checks';
import { Outbox } from './outbox';
import { withoutAnswer } from './without-answer';

/**
 * A Device in memory: capabilities (its model), behaviours and state, speaking GBCS bytes over a link.
 *
 * A model that sleeps needs no wiring: on its link the Communications Hub holds what comes until the Device wakes. A
 * Device that a hub is to know of, report images for, or lend its firmware to is given to `CommunicationsHub.join`.
 */
export class EmulatedDevice {
  readonly facts: DeviceFacts;
  readonly state: DeviceState;
  readonly clock: DeviceClock;
  readonly backchannel: Backchannel;
  readonly #ports: Ports;
  readonly #link: DeviceLink;
  readonly #context: DeviceContext;
  readonly #outbox: Outbox;
  readonly #faults: Fault[] = [];
  readonly #receipts = new Set<(receipt: ImageReceipt) => void>();
  #silence: (() => void) | undefined;

  constructor(facts: DeviceFacts, ports: Ports, link: DeviceLink) {
    this.facts = facts;
    this.state = new DeviceState(facts);
    this.clock = new DeviceClock(ports);
    this.#ports = ports;
    const { wakesEvery } = facts.model;
    this.#link = wakesEvery === undefined ? link : heldMessages(link, wakesEvery, facts.id, ports);
    this.#outbox = new Outbox(ports, this.#link, this.#faults, () => this.#context);
    this.#context = {
      facts,
      state: this.state,
      ports,
      clock: this.clock,
      sendAlert: (kind, recipient, value) => this.#outbox.sendAlert(kind, recipient, value),
      raise: (event, data) => this.raise(event, data),
    };
    this.backchannel = emulatedBackchannel(this.#context, facts.model, {
      onImage: (receipt) => {
        for (const listener of this.#receipts) {
          listener(receipt);
        }
      },
      onRestart: () => {
        for (const fault of this.#faults) {
          fault.restart?.(this.#context);
        }
      },
    });
  }

  /** What a behaviour sees of the Device; for what stands beside it, such as its Communications Hub. */
  get context(): DeviceContext {
    return this.#context;
  }

  /** Begins to listen on its link. */
  start(): void {
    this.#silence ??= this.#link.onMessage((message) => this.#receive(message));
  }

  /** Goes wrong in this way from now on. */
  inject(fault: Fault): void {
    if (this.#faults.some(({ name }) => name === fault.name)) {
      return;
    }
    this.#faults.push(fault);
    fault.begin?.(this.#context);
  }

  /** Something happens to the Device, such as 0x81c1 (terminal cover closed): logged and alerted as configured. */
  raise(event: number, data?: Uint8Array): void {
    raiseEvent(event, this.#context, data);
  }

  /** Tells `listener` of each image that the Device was offered, before it acts on it. */
  onImage(listener: (receipt: ImageReceipt) => void): () => void {
    this.#receipts.add(listener);
    return () => this.#receipts.delete(listener);
  }

  /** Stops listening, and forgets what it had planned. */
  stop(): void {
    this.#silence?.();
    this.#silence = undefined;
    this.clock.stop();
  }

  #receive(octets: Uint8Array): void {
    const { facts, state } = this;
    const bytes = this.#faults.reduce((each, fault) => fault.inbound?.(each) ?? each, octets);
    let silently = false;
    const skips: Skips = (check, message) => {
      const said = this.#faults.map((fault) => fault.skips?.(check, message, this.#context) ?? false);
      silently ||= said.includes('silently');
      return said.some((each) => each !== false);
    };
    const inbound = checkInbound(bytes, facts, state, this.#ports.signer, skips);
    if (!inbound.accepted) {
      this.#refuse(inbound.reason, inbound.event);
      return;
    }
    const action = this.#handle(inbound.behaviour, inbound.command);
    this.#act(silently ? withoutAnswer(action) : action, inbound.behaviour, inbound.command);
  }

  #refuse(reason: string, event: number | undefined): void {
    this.#ports.journal.append({ kind: 'device-refused', device: this.facts.id, reason });
    if (event !== undefined) {
      this.raise(event);
    }
  }

  /** Content that isn't as the use case says is logged and not answered. */
  #handle(behaviour: Behaviour, command: Message): Action {
    let faulty = behaviour;
    for (const fault of this.#faults) {
      const inner = faulty;
      faulty = {
        ...inner,
        handle: (each, device) => fault.handle?.(inner, each, device) ?? inner.handle(each, device),
      };
    }
    try {
      return faulty.handle(command, this.#context);
    } catch (error) {
      if (!(error instanceof CodecError)) {
        throw error;
      }
      this.#refuse(error.message, 0x8f1e);
      return { kind: 'ignore' };
    }
  }

  #act(action: Action, behaviour: Behaviour, command: Message): void {
    if (action.kind === 'delay') {
      this.clock.after(action.milliseconds, () => this.#act(action.action, behaviour, command));
      return;
    }
    if (action.kind === 'respond') {
      this.#outbox.respond(command, behaviour, action);
    }
    action.afterwards?.();
  }
}
