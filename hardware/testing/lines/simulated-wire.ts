import { Readable, Writable } from 'node:stream';
import { MeterbenchError, type Timers } from '../../../src/terms';
import { serialAdvice } from '../../serial/serial-advice';
import type { ByteBinding, ByteStreams } from '../../stream/byte-binding';

export interface WireOptions {
  readonly timers: Timers;
  readonly baudRate?: number;
  /** Milliseconds until octets that left one end are at the other, the line's own time apart. */
  readonly delay?: number;
  /** What becomes of the octets of one write on their way. */
  readonly fault?: (octets: Uint8Array, towards: 'a' | 'b') => Uint8Array;
}

interface End {
  streams: { readonly source: Readable; readonly sink: Writable } | undefined;
}

/** A line between two bindings, as fast as its baud rate by the timers given; it can be noisy, cut and mended. */
export class SimulatedWire {
  readonly a: ByteBinding;
  readonly b: ByteBinding;
  readonly #options: WireOptions;
  readonly #ends: readonly [End, End] = [{ streams: undefined }, { streams: undefined }];
  #cut = false;
  #cutAfter: number | undefined;
  /** Of the line's own time, what is left over beyond whole milliseconds. */
  readonly #rest: [number, number] = [0, 0];
  /** While set, nothing that is written is taken. */
  stuck = false;

  constructor(options: WireOptions) {
    this.#options = options;
    this.a = this.#binding('wire A', 0);
    this.b = this.#binding('wire B', 1);
  }

  /** Both ends lose the line. */
  cut(): void {
    this.#cut = true;
    for (const end of this.#ends) {
      end.streams?.source.destroy();
      end.streams?.sink.destroy();
      end.streams = undefined;
    }
  }

  /** Lets so many octets more through in all, then cuts: the last frame arrives in part. */
  cutAfter(octets: number): void {
    this.#cutAfter = octets;
  }

  mend(): void {
    this.#cut = false;
    this.#cutAfter = undefined;
  }

  /** Puts octets on the line towards A or B that the other end didn't send. */
  inject(towards: 'a' | 'b', octets: Uint8Array): void {
    this.#ends[towards === 'a' ? 0 : 1].streams?.source.push(octets);
  }

  #binding(name: string, at: 0 | 1): ByteBinding {
    const { baudRate } = this.#options;
    const connect = async (): Promise<ByteStreams> => {
      if (this.#cut) {
        throw new MeterbenchError({ code: 'MB-TEST-WIRE', blame: 'suite', message: 'No such file or directory' });
      }
      const source = new Readable({ read: () => undefined });
      const sink = new Writable({ write: (chunk, _, done) => this.#carry(chunk, at === 0 ? 1 : 0, done) });
      this.#ends[at].streams = { source, sink };
      return {
        source,
        sink,
        close: async () => {
          source.destroy();
          sink.destroy();
        },
      };
    };
    return { name, advice: serialAdvice, ...(baudRate === undefined ? {} : { baudRate }), connect };
  }

  #carry(chunk: Uint8Array, to: 0 | 1, done: () => void): void {
    if (this.stuck) {
      return;
    }
    const { timers, baudRate, delay = 0, fault } = this.#options;
    const octets = fault === undefined ? new Uint8Array(chunk) : fault(new Uint8Array(chunk), to === 0 ? 'a' : 'b');
    const exact = this.#rest[to] + (baudRate === undefined ? 0 : (chunk.length * 10_000) / baudRate);
    this.#rest[to] = exact % 1;
    timers.after(Math.floor(exact), () => {
      done();
      timers.after(delay, () => this.#arrive(octets, to));
    });
  }

  #arrive(octets: Uint8Array, to: 0 | 1): void {
    const room = this.#cutAfter ?? octets.length;
    const passing = octets.subarray(0, room);
    if (passing.length > 0) {
      this.#ends[to].streams?.source.push(passing);
    }
    if (this.#cutAfter !== undefined) {
      this.#cutAfter -= passing.length;
      if (this.#cutAfter === 0) {
        this.#cutAfter = undefined;
        this.cut();
      }
    }
  }
}
