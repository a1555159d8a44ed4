import type { Clock, Instant, Timers } from '../../terms';

/** The first pause between two looks, in milliseconds; each further one is half as long again. */
const firstPause = 50;

/**
 * How long checks look. What should come is looked for until it is there or its limit is past; what should not come, for a
 * whole window since somebody last acted, so that checks in a row wait for one window together.
 */
export class Windows {
  readonly #ports: { readonly clock: Clock; readonly timers: Timers };
  /** Milliseconds of silence after which nothing more is expected of an act. */
  readonly silence: number;
  #acted: Instant;

  constructor(ports: { readonly clock: Clock; readonly timers: Timers }, silence: number) {
    this.#ports = ports;
    this.silence = silence;
    this.#acted = ports.clock.now();
  }

  /** Somebody acted, at this moment or an earlier one. */
  acted(at: Instant = this.#ports.clock.now()): void {
    this.#acted = at;
  }

  /** Waits until something holds, or so many milliseconds since the last act are past. */
  async until(holds: () => boolean, limit: number): Promise<void> {
    const { timers } = this.#ports;
    await timers.sleep(0);
    for (let pause = firstPause; !holds() && this.#left(limit) > 0; pause = Math.ceil(pause * 1.5)) {
      await timers.sleep(Math.min(pause, this.#left(limit)));
    }
  }

  /** Waits out what is left of the window since the last act. */
  async quiet(): Promise<void> {
    await this.#ports.timers.sleep(Math.max(0, this.#left(this.silence)));
  }

  #left(limit: number): number {
    return this.#acted + limit - this.#ports.clock.now();
  }
}
