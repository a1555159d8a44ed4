import { DeadlineError } from './errors';
import { type Instant, instant } from './identifiers';
import type { Clock, Timers } from './ports';

interface Due {
  readonly at: number;
  readonly order: number;
  readonly action: () => void;
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

  async #waiting<T>(wait: Promise<T>): Promise<T> {
    this.#waits++;
    this.#pump();
    try {
      return await wait;
    } finally {
      this.#waits--;
    }
  }

  /** One jump per turn of the event loop: by then all that runs on promises has settled. */
  #pump(): void {
    if (this.#pumping || this.#waits === 0 || this.#due.length === 0) {
      return;
    }
    this.#pumping = true;
    setImmediate(() => {
      this.#pumping = false;
      if (this.#waits === 0) {
        return;
      }
      const next = this.#due.shift();
      if (next !== undefined) {
        this.#now = Math.max(this.#now, next.at);
        next.action();
      }
      this.#pump();
    });
  }
}
