import { DeadlineError } from './errors';
import { type Instant, instant } from './identifiers';
import type { Clock, Timers } from './ports';

interface Due {
  readonly at: number;
  readonly order: number;
  readonly action: () => void;
}

/** Another process whose clock moves with this one: emulated Devices at the far end of a wire. */
export interface FarTime {
  /** Waits until the far side has nothing in hand and nothing is on the wire; says when it has something due next. */
  settle(): Promise<Instant | undefined>;
  /** Moves the far clock, and does what is due there until then. */
  advanceTo(moment: Instant): Promise<void>;
}

/**
 * A clock that stands still until somebody waits, then jumps to the next thing due. Everything in memory settles
 * between two jumps, so a 30 minute sleep costs microseconds and the order of events is always the same.
 */
export class VirtualTime implements Clock, Timers {
  #now: number;
  #order = 0;
  #waits = 0;
  #pumping = false;
  readonly #due: Due[] = [];
  readonly #far: FarTime[] = [];
  readonly #refusals = new Set<(reason: unknown) => void>();

  constructor(start: Instant) {
    this.#now = start;
  }

  now(): Instant {
    return instant(this.#now);
  }

  after(milliseconds: number, action: () => void): () => void {
    const due: Due = { at: this.#now + Math.max(0, milliseconds), order: this.#order++, action };
    // Kept sorted; timers are few, so an insertion beats a heap.
    const index = this.#due.findIndex((other) => other.at > due.at);
    this.#due.splice(index === -1 ? this.#due.length : index, 0, due);
    this.#pump();
    return () => {
      const at = this.#due.indexOf(due);
      if (at !== -1) {
        this.#due.splice(at, 1);
      }
    };
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return this.#waiting(
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const cancel = this.after(milliseconds, () => {
          signal?.removeEventListener('abort', abort);
          resolve();
        });
        const abort = () => {
          cancel();
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', abort, { once: true });
      }),
    );
  }

  within<T>(milliseconds: number, what: string, work: Promise<T>): Promise<T> {
    return this.#waiting(
      new Promise<T>((resolve, reject) => {
        const cancel = this.after(milliseconds, () => reject(new DeadlineError(what, milliseconds)));
        work.then(resolve, reject).finally(cancel);
      }),
    );
  }

  /** Makes another clock move with this one; a far side that fails ends every wait with its error. */
  join(far: FarTime): void {
    this.#far.push(far);
  }

  /** When something is due next. */
  get nextDue(): Instant | undefined {
    const next = this.#due[0];
    return next === undefined ? undefined : instant(next.at);
  }

  /** Moves to a moment and does what is due until then, in order; for a clock that somebody else drives. */
  advanceTo(moment: Instant): void {
    for (let next = this.#due[0]; next !== undefined && next.at <= moment; next = this.#due[0]) {
      this.#run(next);
    }
    this.#now = Math.max(this.#now, moment);
  }

  async #waiting<T>(wait: Promise<T>): Promise<T> {
    let refuse: (reason: unknown) => void = () => {};
    const refused = new Promise<never>((_, reject) => {
      refuse = reject;
    });
    this.#refusals.add(refuse);
    this.#waits++;
    this.#pump();
    try {
      return await Promise.race([wait, refused]);
    } finally {
      this.#waits--;
      this.#refusals.delete(refuse);
    }
  }

  /** One jump per turn of the event loop: by then all that runs on promises has settled. */
  #pump(): void {
    if (this.#pumping || this.#waits === 0 || (this.#due.length === 0 && this.#far.length === 0)) {
      return;
    }
    this.#pumping = true;
    setImmediate(() => {
      if (this.#far.length === 0) {
        this.#jump();
        this.#pumping = false;
        this.#pump();
        return;
      }
      this.#jumpTogether()
        .catch((error: unknown) => {
          for (const refuse of this.#refusals) {
            refuse(error);
          }
        })
        .finally(() => {
          this.#pumping = false;
          this.#pump();
        });
    });
  }

  #jump(): void {
    const next = this.#waits === 0 ? undefined : this.#due[0];
    if (next !== undefined) {
      this.#run(next);
    }
  }

  #run(due: Due): void {
    this.#due.splice(this.#due.indexOf(due), 1);
    this.#now = Math.max(this.#now, due.at);
    due.action();
  }

  /** A jump that no clock makes alone: all settle, the earliest thing due anywhere is next, and all move there. */
  async #jumpTogether(): Promise<void> {
    const farDues = await Promise.all(this.#far.map((far) => far.settle()));
    const dues = [this.nextDue, ...farDues].flatMap((due) => due ?? []);
    if (this.#waits === 0 || dues.length === 0) {
      return;
    }
    const moment = instant(Math.max(this.#now, Math.min(...dues)));
    this.#now = moment;
    await Promise.all(this.#far.map((far) => far.advanceTo(moment)));
    const next = this.#due[0];
    if (next !== undefined && next.at <= moment) {
      this.#run(next);
    }
  }
}
