import type { FrameType, WireFrame } from '../framing';
import type { LinkError } from '../link/link-error';

/** How two ends of a serial line agree on what arrived: with sequence numbers and acks, or not at all. */
export interface Conversation {
  /** Resolves when the frame has arrived as far as this conversation can tell. */
  post(type: FrameType, payload: Uint8Array): Promise<void>;
  /** Takes a sound frame off the line. */
  take(frame: WireFrame): void;
  lineUp(): void;
  lineDown(): void;
  /** Gives all who wait the error. */
  fail(error: LinkError): void;
}
