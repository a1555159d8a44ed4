import type { Timers } from '../../src/terms';
import { reasonOf } from '../link/link-error';
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
  /** Told when the port has been away for that long, and again for each `wake` after it; the search goes on. */
  readonly onGone: (reason: string) => void;
}

/** Between two attempts once the port has been away too long, times `retryEvery`. */
const slower = 4;
/** Milliseconds between two looks at whether the port is still plugged in. */
const lookEvery = 1000;

/** Keeps a port open: when it goes away (unplugged, the far end of a PTY closed) it is opened again as soon as it is back. */
export class PortKeeper {
  readonly #options: PortKeeperOptions;
  readonly #closing = new AbortController();
  #streams: ByteStreams | undefined;
  /** Milliseconds of looking for the port since somebody wanted it; `undefined` where nobody has to be told. */
  #sought: number | undefined;
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

  /** Somebody wants the port: where it has been away too long, and is away for as long again, that is told again. */
  wake(): void {
    this.#sought ??= 0;
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
    this.#search();
  }

  /** A port may come back at any time: it is looked for until it is there, for a far end waits without sending. */
  #search(): void {
    const { timers, retryEvery, binding } = this.#options;
    this.#sought = 0;
    const retry = () => {
      if (this.#closing.signal.aborted) {
        return;
      }
      const pause = this.#sought === undefined ? retryEvery * slower : retryEvery;
      this.#cancelRetry = timers.after(pause, () => {
        this.#attempt = this.#attempt.then(async () => {
          try {
            const streams = await binding.connect(this.#closing.signal);
            if (this.#closing.signal.aborted) {
              await streams.close();
            } else {
              this.#take(streams);
            }
          } catch (error) {
            this.#tell(pause, reasonOf(error));
            retry();
          }
        });
      });
    };
    retry();
  }

  #tell(waited: number, reason: string): void {
    if (this.#sought !== undefined) {
      this.#sought += waited;
      if (this.#sought >= this.#options.returnWithin) {
        this.#sought = undefined;
        this.#options.onGone(reason);
      }
    }
  }
}
