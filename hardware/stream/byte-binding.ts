import type { Readable, Writable } from 'node:stream';
import type { LineAdvice } from './line-advice';

/** A line that is open: octets come from `source` and go to `sink`. Both may be one object. */
export interface ByteStreams {
  readonly source: Readable;
  readonly sink: Writable;
  /** Whether what was opened is still plugged in; asked now and then, for not every hang-up is reported. */
  stillThere?(): Promise<boolean>;
  /** Lets go of the line; resolves when it is free for somebody else. */
  close(): Promise<void>;
}

/** Something that can be opened as a pair of byte streams, and again after it went away. */
export interface ByteBinding {
  /** What a person calls it: `/dev/ttyUSB0`, `tcp://jig:4059`. */
  readonly name: string;
  /** Bits per second, where the line has a speed; 10 bits go for each octet. */
  readonly baudRate?: number;
  readonly advice: LineAdvice;
  /**
   * The line is a connection over a network: who serves another closes a new one at once, and one that falls silent may
   * be dead without either end being told, so that another is tried.
   */
  readonly overNetwork?: boolean;
  /** Where the far end comes to this one: resolves when it can come; from then on `connect` waits for it. */
  listen?(): Promise<void>;
  /** Lets go of what `listen` took. */
  stopListening?(): Promise<void>;
  /** Rejects with an error whose message says why the line can't be opened. */
  connect(signal: AbortSignal): Promise<ByteStreams>;
}
