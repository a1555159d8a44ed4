import type { Writable } from 'node:stream';
import type { Timers } from '../../src/terms';

interface Pending {
  readonly octets: Uint8Array;
  /** `true` when the line has taken the octets, `false` where the line went away before. */
  readonly done: (written: boolean) => void;
}

/** Acks that wait: a far end that is told of none of more sends again what it had no ack of. */
const mostUrgent = 256;

/** Writes frames one at a time, so that an ack never waits behind a queue of data. */
export class LineWriter {
  readonly #timers: Timers;
  readonly #stallLimit: number;
  readonly #lineTime: (octets: number) => number;
  readonly #onStall: () => void;
  readonly #urgent: Pending[] = [];
  readonly #ordinary: Pending[] = [];
  #sink: Writable | undefined;
  #busy: { readonly pending: Pending; readonly cancel: () => void } | undefined;

  constructor(options: {
    timers: Timers;
    /** Milliseconds beyond the line's own time after which a write that isn't taken counts as stuck. */
    stallLimit: number;
    lineTime: (octets: number) => number;
    onStall: () => void;
  }) {
    this.#timers = options.timers;
    this.#stallLimit = options.stallLimit;
    this.#lineTime = options.lineTime;
    this.#onStall = options.onStall;
  }

  attach(sink: Writable): void {
    this.#sink = sink;
    this.#next();
  }

  /** The line went away: what isn't written won't be. */
  detach(): void {
    this.#sink = undefined;
    const busy = this.#busy;
    this.#busy = undefined;
    busy?.cancel();
    const dropped = [
      ...(busy === undefined ? [] : [busy.pending]),
      ...this.#urgent.splice(0),
      ...this.#ordinary.splice(0),
    ];
    for (const { done } of dropped) {
      done(false);
    }
  }

  write(octets: Uint8Array, urgency: 'urgent' | 'ordinary' = 'ordinary'): Promise<boolean> {
    return new Promise((done) => {
      if (this.#sink === undefined || (urgency === 'urgent' && this.#urgent.length >= mostUrgent)) {
        done(false);
        return;
      }
      (urgency === 'urgent' ? this.#urgent : this.#ordinary).push({ octets, done });
      this.#next();
    });
  }

  #next(): void {
    const sink = this.#sink;
    if (sink === undefined || this.#busy !== undefined) {
      return;
    }
    const pending = this.#urgent.shift() ?? this.#ordinary.shift();
    if (pending === undefined) {
      return;
    }
    const cancel = this.#timers.after(this.#stallLimit + this.#lineTime(pending.octets.length), this.#onStall);
    const busy = { pending, cancel };
    this.#busy = busy;
    sink.write(pending.octets, (error) => {
      if (this.#busy !== busy) {
        return;
      }
      this.#busy = undefined;
      cancel();
      pending.done(!error);
      this.#next();
    });
  }
}
