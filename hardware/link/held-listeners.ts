import type { Timers } from '../../src/terms';
import { Listeners } from './listeners';

export interface HeldListenersOptions {
  readonly timers: Timers;
  /** Milliseconds for which things wait for somebody to listen; 0 where what nobody listens to is dropped. */
  readonly within: number;
  /** Told of what came and was dropped, for nobody listened in time or too much came. */
  readonly onUnheard: (count: number) => void;
}

const mostHeld = 64;

/**
 * Listeners of something that comes as soon as a link is open: what comes before the first of them listens is held for
 * it, in order, so that no far end can be quicker than this one.
 */
export class HeldListeners<Args extends readonly unknown[]> {
  readonly #options: HeldListenersOptions;
  readonly #listeners = new Listeners<Args>();
  readonly #held: Args[] = [];
  #holding: boolean;
  #cancel: (() => void) | undefined;

  constructor(options: HeldListenersOptions) {
    this.#options = options;
    this.#holding = options.within > 0;
  }

  add(listener: (...args: Args) => void): () => void {
    const leave = this.#listeners.add(listener);
    if (this.#holding) {
      // Whoever listens first may not be ready before its present turn is over.
      queueMicrotask(() => this.#release());
    }
    return leave;
  }

  tell(...args: Args): void {
    if (!this.#holding) {
      this.#listeners.tell(...args);
    } else if (this.#held.length === mostHeld) {
      this.#options.onUnheard(1);
    } else {
      this.#held.push(args);
      this.#cancel ??= this.#options.timers.after(this.#options.within, () => this.#giveUp());
    }
  }

  /** The link is closed: nobody will listen any more. */
  close(): void {
    this.#holding = false;
    this.#cancel?.();
    this.#held.length = 0;
  }

  #release(): void {
    this.#cancel?.();
    this.#holding = false;
    for (const args of this.#held.splice(0)) {
      this.#listeners.tell(...args);
    }
  }

  #giveUp(): void {
    const count = this.#held.length;
    this.close();
    this.#options.onUnheard(count);
  }
}
