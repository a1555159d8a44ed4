import type { Instant } from '../../terms';
import type { Pending } from '../delivery/outgoing';
import type { Desk } from '../desk';

interface Awaited {
  readonly pending: Pending;
  /** How many Alerts are to come: one for each instruction of the Command. */
  readonly total: number;
  readonly came: number;
  readonly cancel: () => void;
}

/** One instruction's outcome, as its Alert told it. */
export interface Outcome {
  readonly pending: Pending;
  /** From 1. */
  readonly number: number;
  readonly total: number;
}

/** Future-dated Commands that a Device has taken, until its Alerts tell how they went. */
export class AwaitedOutcomes {
  readonly #desk: Desk;
  readonly #limit: number;
  readonly #overdue: (pending: Pending) => void;
  readonly #awaited = new Map<string, Awaited>();

  /** @param limit milliseconds from the time of the Command until its outcome is given up */
  constructor(desk: Desk, limit: number, overdue: (pending: Pending) => void) {
    this.#desk = desk;
    this.#limit = limit;
    this.#overdue = overdue;
  }

  await(pending: Pending, at: Instant, total: number): void {
    const { clock, timers, journal } = this.#desk.ports;
    const key = keyOf(pending);
    const cancel = timers.after(at + this.#limit - clock.now(), () => {
      this.#awaited.delete(key);
      journal.append({ kind: 'nothing-arrived', device: pending.command.recipient, after: 'a future-dated Command' });
      this.#overdue(pending);
    });
    this.#awaited.set(key, { pending, total, came: 0, cancel });
  }

  /** A cancellation: what the Device was to do of the same kind, it will not. */
  cancelLike({ command }: Pending): void {
    for (const [key, { pending, cancel }] of this.#awaited) {
      const { recipient, originator, messageCode } = pending.command;
      if (recipient === command.recipient && originator === command.originator && messageCode === command.messageCode) {
        cancel();
        this.#awaited.delete(key);
      }
    }
  }

  /** The outcome that an Alert tells of; `undefined` where none is awaited. */
  take(device: string, recipient: string, commandCounter: bigint): Outcome | undefined {
    const key = `${device} ${recipient} ${commandCounter}`;
    const awaited = this.#awaited.get(key);
    if (awaited === undefined) {
      return undefined;
    }
    const number = awaited.came + 1;
    if (number < awaited.total) {
      this.#awaited.set(key, { ...awaited, came: number });
    } else {
      awaited.cancel();
      this.#awaited.delete(key);
    }
    return { pending: awaited.pending, number, total: awaited.total };
  }
}

const keyOf = ({ command }: Pending): string =>
  `${command.recipient} ${command.originator} ${command.originatorCounter}`;
