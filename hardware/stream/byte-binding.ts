import type { Readable, Writable } from 'node:stream';

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
  /** What a person calls it: `/dev/ttyUSB0`. */
  readonly name: string;
  /** Bits per second, where the line has a speed; 10 bits go for each octet. */
  readonly baudRate?: number;
  /** Rejects with an error whose message says why the line can't be opened. */
  connect(signal: AbortSignal): Promise<ByteStreams>;
}
