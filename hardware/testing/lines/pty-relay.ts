import { wallTimers } from '../../link/wall-timers';
import { serialPortBinding } from '../../serial/serial-port-binding';
import type { ByteStreams } from '../../stream/byte-binding';
import { PortKeeper } from '../../stream/port-keeper';
import type { Missing } from '../child';
import { openPtyPair } from './pty-pair';

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

/** A line between two processes that goes through this one: two pairs of pseudo-terminals, and a fault between them. */
export class PtyRelay implements AsyncDisposable {
  /** Paths for the bench and for the far end to open. */
  readonly bench: string;
  readonly far: string;
  fault: LineFault = soundLine;
  /** Octets that came from either side. */
  carried = 0;
  readonly #unplug: () => Promise<void>;
  readonly #replug: () => Promise<void>;
  readonly #ends: (() => Promise<void>)[];
  readonly #keepers: Record<Towards, PortKeeper>;
  readonly #sinks: Record<Towards, ByteStreams['sink'] | undefined> = { bench: undefined, far: undefined };
  readonly #ways: Record<Towards, Promise<void>> = { bench: Promise.resolve(), far: Promise.resolve() };

  static async open(): Promise<PtyRelay | Missing> {
    const near = await openPtyPair();
    if ('missing' in near) {
      return near;
    }
    const far = await openPtyPair();
    if ('missing' in far) {
      await near.close();
      return far;
    }
    const relay = new PtyRelay(near, far);
    await Promise.all(Object.values(relay.#keepers).map((keeper) => keeper.open()));
    return relay;
  }

  private constructor(near: Pair, far: Pair) {
    this.bench = near.a;
    this.far = far.b;
    this.#unplug = () => near.unplug();
    this.#replug = () => near.replug();
    this.#ends = [() => near.close(), () => far.close()];
    this.#keepers = { bench: this.#keeper(near.b, 'bench'), far: this.#keeper(far.a, 'far') };
  }

  /** The bench's port vanishes; the far end's stays. */
  unplug(): Promise<void> {
    return this.#unplug();
  }

  /** It is back under the same path. */
  replug(): Promise<void> {
    return this.#replug();
  }

  /** Puts octets on the line that neither end sent. */
  inject(towards: Towards, octets: Uint8Array): void {
    this.#sinks[towards]?.write(octets);
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.#keepers).map((keeper) => keeper.close()));
    await Promise.all(this.#ends.map((end) => end()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #keeper(path: string, side: Towards): PortKeeper {
    return new PortKeeper({
      binding: serialPortBinding({ port: { path } }),
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

type Pair = Exclude<Awaited<ReturnType<typeof openPtyPair>>, Missing>;
