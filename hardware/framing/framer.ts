import type { FrameType, WireFrame } from './wire-frame';

/** Why octets were no frame. */
export type BadFrameReason =
  /** Octets between frames, before the first flag, or a text line that isn't one of ours. */
  | 'garbage'
  /** Shorter than the shortest frame. */
  | 'too-short'
  /** The frame check sequence doesn't hold. */
  | 'check-failed'
  /** Ended on purpose by its sender (7D 7E). */
  | 'aborted'
  /** Address or control field isn't FF 03. */
  | 'header'
  /** A sound frame of a type this protocol doesn't have. */
  | 'unknown-type'
  /** Part of a message, by a segment index that isn't known. */
  | 'segment'
  /** Larger than the cap: thrown away up to the next boundary. */
  | 'over-size'
  /** The length that the line states isn't that of its hex. */
  | 'length';

export type FrameEvent =
  | { readonly kind: 'frame'; readonly frame: WireFrame }
  | {
      readonly kind: 'bad-frame';
      readonly reason: BadFrameReason;
      /** How many octets were thrown away. */
      readonly octets: number;
      readonly detail: string;
    };

/** Finds frames in a stream of octets, however it is cut into chunks, and finds its feet again after anything else. */
export interface FrameDecoder {
  push(chunk: Uint8Array): readonly FrameEvent[];
  /** Forgets a frame begun: the line was cut. */
  reset(): readonly FrameEvent[];
}

/** One way to mark frames on a serial line. */
export interface Framer {
  readonly name: string;
  /** Whether frames carry sequence numbers and are acknowledged. Without, nothing is sent again and no duplicate removed. */
  readonly sequenced: boolean;
  carries(type: FrameType): boolean;
  /** @throws MeterbenchError where the payload is over the cap or the type isn't carried */
  encode(frame: WireFrame): Uint8Array;
  decoder(): FrameDecoder;
}
