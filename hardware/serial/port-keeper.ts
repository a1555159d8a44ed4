import type { Timers } from '../../src/terms';
import { reasonOf } from '../link-error';
import type { ByteBinding, ByteStreams } from './byte-binding';

export interface PortKeeperOptions {
  readonly binding: ByteBinding;
  readonly timers: Timers;
  /** Milliseconds between two attempts to open the port again. */
  readonly retryEvery: number;
  /** Milliseconds that a port may stay away before all who wait for it are told. */
  readonly returnWithin: number;
  readonly onUp: (streams: ByteStreams) => void;
  readonly onDown: (reason: string) => void;
  /** Told once for each time the port stays away too long; the search goes on with the next `wake`. */
  readonly onGone: (reason: string) => void;
}

/** Milliseconds between two looks at whether the port is still plugged in. */
const lookEvery = 1000;

/** Keeps a port open: when it goes away (unplugged, the far end of a PTY closed) it is opened again as soon as it is back. */
export class PortKeeper {
  readonly #options: PortKeeperOptions;
  readonly #closing = new AbortController();
  #streams: ByteStreams | undefined;
  #searching = false;
  #attempt: Promise<void> = Promise.resolve();
  #cancelRetry: () => void = () => undefined;
  #cancelLook: () => void = () => undefined;

  constructor(options: PortKeeperOptions) {
    this.#options = options;
  }

  /** Opens the port the first time; rejects as the binding does. */
  async open(): Promise<void> {
    this.#take(await this.#options.binding.connect(this.#closing.signal));
  }

  /** Looks for the port again, where it had been given up. */
  wake(): void {
    if (this.#streams === undefined && !this.#searching && !this.#closing.signal.aborted) {
      this.#search('it was given up before');
    }
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
    this.#cancelRetry();
    this.#cancelLook();
    await this.#attempt;
    const streams = this.#streams;
    this.#streams = undefined;
    await streams?.close();
  }

  #take(streams: ByteStreams): void {
    this.#streams = streams;
    const lost = (error?: unknown) => this.#lost(streams, error == null ? 'the port was closed' : reasonOf(error));
    for (const event of ['end', 'error', 'close']) {
      streams.source.on(event, lost);
    }
    for (const event of ['error', 'close']) {
      streams.sink.on(event, lost);
    }
    if (streams.stillThere !== undefined) {
      this.#look(streams);
    }
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
    this.#cancelLook();
    this.#options.onDown(reason);
    this.#attempt = streams.close().catch(() => undefined);
    this.#search(reason);
  }

  #search(reason: string): void {
    this.#searching = true;
    let last = reason;
    let waited = 0;
    const retry = () => {
      this.#cancelRetry = this.#options.timers.after(this.#options.retryEvery, () => {
        waited += this.#options.retryEvery;
        this.#attempt = this.#attempt.then(async () => {
          try {
            const streams = await this.#options.binding.connect(this.#closing.signal);
            if (this.#closing.signal.aborted) {
              await streams.close();
              return;
            }
            this.#searching = false;
            this.#take(streams);
          } catch (error) {
            last = reasonOf(error);
            again();
          }
        });
      });
    };
    const again = () => {
      if (this.#closing.signal.aborted) {
        return;
      }
      if (waited < this.#options.returnWithin) {
        retry();
        return;
      }
      this.#searching = false;
      this.#options.onGone(last);
    };
    retry();
  }
}
