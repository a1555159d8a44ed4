import { wallTimers } from '../../link/wall-timers';
import type { ByteBinding, ByteStreams } from '../../stream/byte-binding';
import { PortKeeper } from '../../stream/port-keeper';

/** One of the relay's two sides. */
export type Towards = 'bench' | 'far';

/** What becomes of octets on their way: what is to be written, in order, each after so many milliseconds more. */
export type LineFault = (octets: Uint8Array, towards: Towards) => readonly LatePiece[];

export interface LatePiece {
  readonly octets: Uint8Array;
  readonly after?: number;
  /** Whether what comes meanwhile goes ahead. */
  readonly overtaken?: boolean;
}

export const soundLine: LineFault = (octets) => [{ octets }];

export interface LineRelayOptions {
  /** What the bench and the far end open: a path, or host and port. */
  readonly bench: string;
  readonly far: string;
  /** The relay's own ends towards the bench and towards the far end. */
  readonly bindings: Readonly<Record<Towards, ByteBinding>>;
  readonly unplug: () => Promise<void>;
  readonly replug: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A line between two processes that goes through this one, with a fault on it. */
export class LineRelay implements AsyncDisposable {
  readonly bench: string;
  readonly far: string;
  fault: LineFault = soundLine;
  /** Octets that came from either side. */
  carried = 0;
  readonly #options: LineRelayOptions;
  readonly #keepers: Record<Towards, PortKeeper>;
  readonly #sinks: Record<Towards, ByteStreams['sink'] | undefined> = { bench: undefined, far: undefined };
  readonly #ways: Record<Towards, Promise<void>> = { bench: Promise.resolve(), far: Promise.resolve() };

  static async open(options: LineRelayOptions): Promise<LineRelay> {
    const relay = new LineRelay(options);
    await Promise.all(Object.values(relay.#keepers).map((keeper) => keeper.open()));
    return relay;
  }

  private constructor(options: LineRelayOptions) {
    this.#options = options;
    this.bench = options.bench;
    this.far = options.far;
    this.#keepers = {
      bench: this.#keeper(options.bindings.bench, 'bench'),
      far: this.#keeper(options.bindings.far, 'far'),
    };
  }

  /** The bench's port vanishes; the far end's stays. */
  unplug(): Promise<void> {
    return this.#options.unplug();
  }

  /** It is back under the same name. */
  replug(): Promise<void> {
    return this.#options.replug();
  }

  /** Puts octets on the line that neither end sent. */
  inject(towards: Towards, octets: Uint8Array): void {
    this.#sinks[towards]?.write(octets);
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#keepers).map((keeper) => keeper.close()));
    await this.#options.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #keeper(binding: ByteBinding, side: Towards): PortKeeper {
    return new PortKeeper({
      binding,
      timers: wallTimers,
      retryEvery: 50,
      returnWithin: 60_000,
      onUp: ({ source, sink }) => {
        this.#sinks[side] = sink;
        source.on('data', (octets: Uint8Array) => this.#carry(octets, side === 'bench' ? 'far' : 'bench'));
      },
      onDown: () => {
        this.#sinks[side] = undefined;
      },
      onGone: () => undefined,
      onTurnedAway: () => undefined,
    });
  }

  #carry(octets: Uint8Array, towards: Towards): void {
    this.carried += octets.length;
    for (const { octets: piece, after = 0, overtaken = false } of this.fault(new Uint8Array(octets), towards)) {
      if (after === 0 || !overtaken) {
        this.#ways[towards] = this.#ways[towards]
          .then(() => (after === 0 ? undefined : wallTimers.sleep(after)))
          .then(() => this.inject(towards, piece));
      } else {
        wallTimers.after(after, () => this.inject(towards, piece));
      }
    }
  }
}
