import { fromHex } from '../../src/terms';
import { largestPayload } from '../link/link-limits';
import type { BadFrameReason, FrameDecoder, FrameEvent } from './framer';
import { gfiPrefix } from './gfi-prefix';

const lineFeed = 0x0a;
const wholeLine = /^(\d+):(\d+):([0-9A-Fa-f]*)$/;
/** Prefix, index and length with room to spare, the hex of the largest message, CR. */
const longestLine = 32 + 2 * largestPayload;

/** The receiving half of GFI lines. A line feed is the boundary; what stands before the prefix on a line is garbage. */
export class GfiLineDecoder implements FrameDecoder {
  #line = Buffer.alloc(1024);
  #length = 0;
  #tooLong = false;

  push(chunk: Uint8Array): readonly FrameEvent[] {
    const events: FrameEvent[] = [];
    for (const octet of chunk) {
      if (octet === lineFeed) {
        this.#boundary(events);
      } else {
        this.#take(octet);
      }
    }
    return events;
  }

  reset(): readonly FrameEvent[] {
    const lost = this.#length;
    this.#begin();
    return lost === 0 ? [] : [bad('aborted', lost, 'the line was cut in mid-frame')];
  }

  #take(octet: number): void {
    if (this.#length >= longestLine) {
      this.#tooLong = true;
      this.#length++;
      return;
    }
    if (this.#length === this.#line.length) {
      this.#line = Buffer.concat([this.#line], Math.min(longestLine, this.#line.length * 4));
    }
    this.#line[this.#length++] = octet;
  }

  #boundary(events: FrameEvent[]): void {
    if (this.#tooLong) {
      events.push(bad('over-size', this.#length, `a line over the cap of ${largestPayload} octets of message`));
    } else {
      this.#finished(this.#line.toString('latin1', 0, this.#length).replace(/\r$/, ''), events);
    }
    this.#begin();
  }

  #begin(): void {
    this.#length = 0;
    this.#tooLong = false;
  }

  #finished(line: string, events: FrameEvent[]): void {
    const at = line.lastIndexOf(gfiPrefix);
    const before = at === -1 ? line.length : at;
    if (before > 0) {
      events.push(bad('garbage', before, 'octets that are no GFI line'));
    }
    if (at !== -1) {
      events.push(message(line.slice(at + gfiPrefix.length)));
    }
  }
}

function message(rest: string): FrameEvent {
  const [, index, stated, hex] = wholeLine.exec(rest) ?? [];
  const payload = hex === undefined ? undefined : fromHex(hex);
  if (payload === undefined) {
    return bad('garbage', rest.length, 'not index, length and an even number of hex digits');
  }
  if (Number(index) !== 0) {
    return bad('segment', rest.length, `segment index ${index}: only 0, a whole message, is known`);
  }
  if (Number(stated) !== payload.length || payload.length > largestPayload) {
    return bad('length', rest.length, `the line states ${stated} octets and holds ${payload.length}`);
  }
  return { kind: 'frame', frame: { type: 'gbcs', sequence: 0, payload } };
}

function bad(reason: BadFrameReason, octets: number, detail: string): FrameEvent {
  return { kind: 'bad-frame', reason, octets, detail };
}
