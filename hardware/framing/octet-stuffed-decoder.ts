import { largestPayload } from '../link/link-limits';
import { fcs32 } from './fcs32';
import type { BadFrameReason, FrameDecoder, FrameEvent } from './framer';
import {
  addressAndControl,
  escapeBit,
  escapeOctet,
  fcsLength,
  flag,
  headerLength,
  longestFrame,
  shortestFrame,
} from './octet-stuffing';
import { frameTypeOf } from './wire-frame';

/**
 * The receiving half of RFC 1662 framing. A flag both ends a frame and begins the next, so after any garbage the next
 * flag finds the boundary; what stood before it fails its check and is told as a bad frame.
 *
 * Before the first flag, and while a frame over the cap is thrown away, octets are only counted.
 */
export class OctetStuffedDecoder implements FrameDecoder {
  readonly #ignored: ReadonlySet<number>;
  #buffer = new Uint8Array(1024);
  #length = 0;
  #escaping = false;
  /** Why octets are thrown away until the next flag; `undefined` inside a frame. */
  #skipping: 'garbage' | 'over-size' | undefined = 'garbage';
  #skipped = 0;

  constructor(ignored: readonly number[]) {
    this.#ignored = new Set(ignored);
  }

  push(chunk: Uint8Array): readonly FrameEvent[] {
    const events: FrameEvent[] = [];
    for (const octet of chunk) {
      if (octet === flag) {
        this.#boundary(events);
      } else if (!this.#ignored.has(octet)) {
        this.#take(octet);
      }
    }
    return events;
  }

  reset(): readonly FrameEvent[] {
    const lost = this.#skipping === undefined ? this.#length : this.#skipped;
    this.#begin();
    this.#skipping = 'garbage';
    return lost === 0 ? [] : [bad('aborted', lost, 'the line was cut in mid-frame')];
  }

  #take(octet: number): void {
    if (this.#skipping !== undefined) {
      this.#skipped++;
    } else if (octet === escapeOctet && !this.#escaping) {
      this.#escaping = true;
    } else if (this.#length === longestFrame) {
      this.#skipping = 'over-size';
      this.#skipped = this.#length + 1;
    } else {
      if (this.#length === this.#buffer.length) {
        const larger = new Uint8Array(Math.min(longestFrame, this.#buffer.length * 4));
        larger.set(this.#buffer);
        this.#buffer = larger;
      }
      this.#buffer[this.#length++] = this.#escaping ? octet ^ escapeBit : octet;
      this.#escaping = false;
    }
  }

  #boundary(events: FrameEvent[]): void {
    if (this.#skipping !== undefined) {
      if (this.#skipped > 0) {
        events.push(
          this.#skipping === 'over-size'
            ? bad('over-size', this.#skipped, `a frame over the cap of ${largestPayload} octets of payload`)
            : bad('garbage', this.#skipped, 'octets before the first flag'),
        );
      }
    } else if (this.#escaping) {
      events.push(bad('aborted', this.#length + 1, 'ended by 7D 7E'));
    } else if (this.#length > 0) {
      events.push(this.#finished());
    }
    this.#begin();
  }

  #begin(): void {
    this.#length = 0;
    this.#skipped = 0;
    this.#escaping = false;
    this.#skipping = undefined;
  }

  #finished(): FrameEvent {
    const length = this.#length;
    if (length < shortestFrame) {
      return bad('too-short', length, `a frame has at least ${shortestFrame} octets`);
    }
    const view = new DataView(this.#buffer.buffer, 0, length);
    const end = length - fcsLength;
    const computed = fcs32(this.#buffer, 0, end);
    const stated = view.getUint32(end, true);
    if (computed !== stated) {
      return bad('check-failed', length, `FCS ${hex(stated, 8)}, computed ${hex(computed, 8)}`);
    }
    if (view.getUint16(0) !== addressAndControl) {
      return bad('header', length, `address and control ${hex(view.getUint16(0), 4)}, expected FF03`);
    }
    const type = frameTypeOf(view.getUint8(2));
    if (type === undefined) {
      return bad('unknown-type', length, `type ${hex(view.getUint8(2), 2)}`);
    }
    return {
      kind: 'frame',
      frame: { type, sequence: view.getUint16(3), payload: this.#buffer.slice(headerLength, end) },
    };
  }
}

function bad(reason: BadFrameReason, octets: number, detail: string): FrameEvent {
  return { kind: 'bad-frame', reason, octets, detail };
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
