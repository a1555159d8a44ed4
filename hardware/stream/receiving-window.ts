import type { WireFrame } from '../framing';
import { nextSequence, receivingWindow, sequenceDistance } from './sequence';

export type Reception =
  /** In order, with those that had come early and follow it. */
  | { readonly kind: 'delivered'; readonly frames: readonly WireFrame[] }
  /** Kept until the gap before it is filled. */
  | { readonly kind: 'early' }
  | { readonly kind: 'duplicate' }
  /** So far ahead that it can't be of this session. */
  | { readonly kind: 'beyond' }
  /** No session has begun. */
  | { readonly kind: 'unsynchronised' };

/** The receiving half of the sequence: each frame of a session once, and in order. Pure; acks are its caller's. */
export class ReceivingWindow {
  #session: number | undefined;
  #awaited = 0;
  readonly #early = new Map<number, WireFrame>();

  get session(): number | undefined {
    return this.#session;
  }

  /** A sync came: `repeated` changes nothing, `replaced` forgets what the former session left undone. */
  synchronise(sequence: number, session: number): 'first' | 'repeated' | 'replaced' {
    if (session === this.#session) {
      return 'repeated';
    }
    const outcome = this.#session === undefined ? 'first' : 'replaced';
    this.#session = session;
    this.#awaited = nextSequence(sequence);
    this.#early.clear();
    return outcome;
  }

  receive(frame: WireFrame): Reception {
    if (this.#session === undefined) {
      return { kind: 'unsynchronised' };
    }
    const ahead = sequenceDistance(this.#awaited, frame.sequence);
    if (ahead >= 0x8000 || this.#early.has(frame.sequence)) {
      return { kind: 'duplicate' };
    }
    if (ahead >= receivingWindow) {
      return { kind: 'beyond' };
    }
    this.#early.set(frame.sequence, frame);
    return ahead === 0 ? { kind: 'delivered', frames: this.#inOrder() } : { kind: 'early' };
  }

  #inOrder(): readonly WireFrame[] {
    const frames: WireFrame[] = [];
    for (;;) {
      const frame = this.#early.get(this.#awaited);
      if (frame === undefined) {
        return frames;
      }
      this.#early.delete(this.#awaited);
      this.#awaited = nextSequence(this.#awaited);
      frames.push(frame);
    }
  }
}
