import type { Timers } from '../../src/terms';
import { reasonOf } from '../link/link-error';
import type { ByteBinding, ByteStreams } from './byte-binding';

export interface PortKeeperOptions {
  readonly binding: ByteBinding;
  readonly timers: Timers;
  /** Milliseconds between two attempts to open the port again; over a network doubled each time, up to 5,000. */
  readonly retryEvery: number;
  /** Milliseconds that a port may stay away before all who wait for it are told. */
  readonly returnWithin: number;
  readonly onUp: (streams: ByteStreams) => void;
  readonly onDown: (reason: string) => void;
  /** Told when the port has been away for that long, and again for each `wake` after it; the search goes on. */
  readonly onGone: (reason: string) => void;
  /** Told in its place where a network's far end takes connections and closes each of them at once. */
  readonly onTurnedAway: (reason: string) => void;
}

/** Between two attempts once the port has been away too long, times `retryEvery`. */
const slower = 4;
const longestPause = 5000;
/** Milliseconds between two looks at whether the port is still plugged in. */
const lookEvery = 1000;
/** Milliseconds that a connection stands before it counts as sound, and how many may break sooner in a row. */
const soundAfter = 2000;
const briefAllowed = 3;

/** Keeps a port open: when it goes away (unplugged, the far end of a PTY closed) it is opened again as soon as it is back. */
export class PortKeeper {
  readonly #options: PortKeeperOptions;
  readonly #closing = new AbortController();
  #streams: ByteStreams | undefined;
  /** Ends the time that the port may be away; `undefined` where nobody has to be told. */
  #cancelPatience: (() => void) | undefined;
  #attempt: Promise<void> = Promise.resolve();
  #cancelRetry: () => void = () => undefined;
  #cancelLook: () => void = () => undefined;
  #cancelSound: () => void = () => undefined;
  /** Whether somebody has wanted the port since it was last told that it is away. */
  #wanted = false;
  /** Why the port was lost, or couldn't be opened last. */
  #reason = 'nobody has come';
  /** Connections in a row that broke before they were sound. */
  #brief = 0;
  #failures = 0;

  constructor(options: PortKeeperOptions) {
    this.#options = options;
  }

  /** Opens the port the first time, or listens for whoever comes; rejects as the binding does. */
  async open(): Promise<void> {
    const { binding } = this.#options;
    if (binding.listen === undefined) {
      this.#take(await binding.connect(this.#closing.signal));
    } else {
      await binding.listen();
      this.#search();
    }
  }

  /** Somebody wants the port: where it has been away too long, and is away for as long again, that is told again. */
  wake(): void {
    this.#wanted = true;
    if (this.#streams === undefined) {
      this.#beginPatience();
    }
  }

  /** Something sound came through the port: it is no connection that is taken and closed at once. */
  heard(): void {
    this.#cancelSound();
    this.#brief = 0;
    this.#failures = 0;
    this.#endPatience();
  }

  /** Lets go of the port at once, as if it had gone away, and looks for it again. */
  drop(reason: string): void {
    const streams = this.#streams;
    if (streams !== undefined) {
      this.#lost(streams, reason);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#endPatience();
    this.#cancelRetry();
    this.#cancelLook();
    this.#cancelSound();
    await this.#attempt;
    const streams = this.#streams;
    this.#streams = undefined;
    await streams?.close();
    await this.#options.binding.stopListening?.();
  }

  #take(streams: ByteStreams): void {
    this.#streams = streams;
    const lost = (error?: unknown) =>
      this.#lost(
        streams,
        error instanceof Error ? reasonOf(error) : `the ${this.#options.binding.advice.line} was closed`,
      );
    for (const event of ['end', 'error', 'close']) {
      streams.source.on(event, lost);
    }
    for (const event of ['error', 'close']) {
      streams.sink.on(event, lost);
    }
    if (streams.stillThere !== undefined) {
      this.#look(streams);
    }
    if (!this.#turnedAway) {
      this.#endPatience();
    }
    this.#cancelSound = this.#options.timers.after(soundAfter, () => this.heard());
    this.#options.onUp(streams);
  }

  /** A hang-up in the moment of opening leaves a port that reads nothing for ever and reports nothing. */
  #look(streams: ByteStreams): void {
    const { timers } = this.#options;
    this.#cancelLook = timers.after(lookEvery, () => {
      void streams.stillThere?.().then((there) => {
        if (this.#streams === streams && !this.#closing.signal.aborted) {
          if (there) {
            this.#look(streams);
          } else {
            this.#lost(streams, 'the port is no longer there');
          }
        }
      });
    });
  }

  #lost(streams: ByteStreams, reason: string): void {
    if (this.#streams !== streams || this.#closing.signal.aborted) {
      return;
    }
    this.#streams = undefined;
    this.#reason = reason;
    this.#cancelLook();
    this.#cancelSound();
    this.#brief++;
    this.#options.onDown(reason);
    this.#attempt = streams.close().catch(() => undefined);
    if (this.#wanted || this.#brief <= briefAllowed) {
      this.#beginPatience();
    }
    if (this.#turnedAway) {
      this.#tell(this.#options.onTurnedAway);
    }
    this.#search();
  }

  /** A port may come back at any time: it is looked for until it is there, for a far end waits without sending. */
  #search(): void {
    const { timers, binding } = this.#options;
    const attempt = () => {
      this.#attempt = this.#attempt.then(async () => {
        try {
          const streams = await binding.connect(this.#closing.signal);
          if (this.#closing.signal.aborted) {
            await streams.close();
          } else {
            this.#take(streams);
          }
        } catch (error) {
          this.#reason = reasonOf(error);
          retry();
        }
      });
    };
    const retry = () => {
      if (!this.#closing.signal.aborted) {
        this.#cancelRetry = timers.after(this.#pause(), attempt);
      }
    };
    if (binding.listen === undefined) {
      retry();
    } else {
      attempt();
    }
  }

  get #turnedAway(): boolean {
    const { overNetwork, listen } = this.#options.binding;
    return overNetwork === true && listen === undefined && this.#brief >= briefAllowed;
  }

  #pause(): number {
    const { retryEvery, binding } = this.#options;
    if (binding.overNetwork === true) {
      return Math.min(longestPause, retryEvery * 2 ** this.#failures++);
    }
    return this.#cancelPatience === undefined ? retryEvery * slower : retryEvery;
  }

  #beginPatience(): void {
    const { timers, returnWithin, onGone } = this.#options;
    this.#cancelPatience ??= timers.after(returnWithin, () => this.#tell(onGone));
  }

  #endPatience(): void {
    this.#cancelPatience?.();
    this.#cancelPatience = undefined;
  }

  /** Whoever waits is told, once for each time that somebody wanted the port. */
  #tell(told: (reason: string) => void): void {
    if (this.#cancelPatience !== undefined) {
      this.#wanted = false;
      this.#endPatience();
      told(this.#reason);
    }
  }
}
