import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { fromHex, toHex } from '../../src/terms';
import { largestPayload } from '../link/link-limits';
import type { FrameEvent } from './framer';
import { octetStuffedFramer } from './octet-stuffed-framer';
import { type FrameType, frameTypes, type WireFrame } from './wire-frame';

const framer = octetStuffedFramer();
const types = Object.keys(frameTypes) as FrameType[];
/** Payloads with more than their share of the octets that framing gives a meaning to. */
const payloads = fc
  .array(fc.oneof(fc.nat(255), fc.constantFrom(0x7e, 0x7d, 0x5e, 0x5d, 0x11, 0x13)), { maxLength: 200 })
  .map((octets) => Uint8Array.from(octets));
const frames = fc.record<WireFrame>({ type: fc.constantFrom(...types), sequence: fc.nat(0xffff), payload: payloads });
const joined = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

function decode(octets: Uint8Array, cuts: readonly number[] = [], stuffing = framer): readonly FrameEvent[] {
  const decoder = stuffing.decoder();
  const marks = [...new Set([0, ...cuts.map((cut) => cut % (octets.length + 1)), octets.length])].sort((x, y) => x - y);
  return marks.slice(1).flatMap((to, index) => [...decoder.push(octets.subarray(marks[index], to))]);
}

const framesOf = (events: readonly FrameEvent[]) =>
  events.flatMap((event) => (event.kind === 'frame' ? [event.frame] : []));
const reasonsOf = (events: readonly FrameEvent[]) =>
  events.flatMap((event) => (event.kind === 'bad-frame' ? [event.reason] : []));

describe('octet-stuffed frames', () => {
  it('are laid out as the specification says', () => {
    const wire = framer.encode({ type: 'gbcs', sequence: 0x0102, payload: Uint8Array.of(0xdd, 0x7e, 0x7d, 0x00) });
    expect(toHex(wire), 'octets').to.equal('7EFF03010102DD7D5E7D5D00D2B7E2267E');
  });

  it('come back whole, however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(frames, { maxLength: 6 }), fc.array(fc.nat(5000), { maxLength: 12 }), (sent, cuts) => {
        const events = decode(joined(sent.map((frame) => framer.encode(frame))), cuts);
        expect(events, 'nothing but the frames').to.deep.equal(sent.map((frame) => ({ kind: 'frame', frame })));
      }),
    );
  });

  it('come back whole with any garbage before, between and after, and the garbage is told', () => {
    const garbage = fc.uint8Array({ minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(garbage, frames), { minLength: 1, maxLength: 5 }), garbage, (pairs, last) => {
        const events = decode(joined([...pairs.flatMap(([noise, frame]) => [noise, framer.encode(frame)]), last]));
        expect(framesOf(events), 'frames').to.deep.equal(pairs.map(([, frame]) => frame));
        const flagsOnly = pairs.every(([noise]) => noise.every((octet) => octet === 0x7e));
        expect(reasonsOf(events).length > 0, 'garbage told').to.equal(!flagsOnly);
      }),
    );
  });

  it('never come back wrong when bits flip', () => {
    fc.assert(
      fc.property(
        fc.array(frames, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
        (sent, flips) => {
          const wire = joined(sent.map((frame) => framer.encode(frame)));
          for (const flip of flips) {
            const at = flip % (wire.length * 8);
            wire[at >> 3] = (wire[at >> 3] ?? 0) ^ (1 << (at & 7));
          }
          const known = new Set(
            sent.map((frame) => JSON.stringify([frame.type, frame.sequence, toHex(frame.payload)])),
          );
          for (const { type, sequence, payload } of framesOf(decode(wire))) {
            expect(known.has(JSON.stringify([type, sequence, toHex(payload)])), 'a frame that was sent').to.equal(true);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('tell each single flipped bit', () => {
    const wire = framer.encode({
      type: 'gbcs',
      sequence: 7,
      payload: Uint8Array.from({ length: 62 }, (_, at) => at * 4),
    });
    for (let bit = 0; bit < wire.length * 8; bit++) {
      const hurt = wire.slice();
      hurt[bit >> 3] = (hurt[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const events = decode(joined([hurt, Uint8Array.of(0x7e)]));
      expect(framesOf(events).length, `bit ${bit}`).to.equal(0);
      expect(reasonsOf(events).length, `bit ${bit} told`).to.be.at.least(1);
    }
  });

  it('are refused over the cap, by name, and the next one is found', () => {
    const oversize = joined([
      Uint8Array.of(0x7e, 0xff, 0x03),
      new Uint8Array(largestPayload + 20),
      Uint8Array.of(0x7e),
    ]);
    const good = framer.encode({ type: 'gbcs', sequence: 1, payload: Uint8Array.of(1) });
    const events = decode(joined([oversize, good]), [1000, 40_000]);
    expect(reasonsOf(events), 'refused').to.deep.equal(['over-size']);
    expect(framesOf(events).length, 'next').to.equal(1);
    expect(
      () => framer.encode({ type: 'gbcs', sequence: 0, payload: new Uint8Array(largestPayload + 1) }),
      'encode',
    ).to.throw(/over the cap of 65535/);
    const largest = { type: 'gbcs', sequence: 0, payload: new Uint8Array(largestPayload).fill(0x7e) } as const;
    expect(framesOf(decode(framer.encode(largest))), 'the largest').to.deep.equal([largest]);
  });

  it('tell why they are bad', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['7EFF030100007E', 'too-short'],
      ['7EFF03010000DD000000007E', 'check-failed'],
      ['7EFF030100007D7E', 'aborted'],
      ['00112233 7E', 'garbage'],
      ['7EFF03420000D1C6ED6D7E', 'unknown-type'],
      ['7EFE03010000F8DC51227E', 'header'],
    ];
    for (const [hex, reason] of cases) {
      const octets = fromHex(hex.replaceAll(' ', '')) ?? new Uint8Array();
      expect(reasonsOf(decode(octets)), hex).to.deep.equal([reason]);
    }
  });

  it('survive a line that runs XON and XOFF', () => {
    const soft = octetStuffedFramer({ softwareFlowControl: true });
    fc.assert(
      fc.property(frames, fc.array(fc.nat(5000), { maxLength: 8 }), (frame, places) => {
        const wire = [...soft.encode(frame)];
        expect(
          wire.some((octet) => octet === 0x11 || octet === 0x13),
          'bare XON or XOFF',
        ).to.equal(false);
        for (const place of places) {
          wire.splice(place % (wire.length + 1), 0, place % 2 === 0 ? 0x11 : 0x13);
        }
        expect(decode(Uint8Array.from(wire), [], soft), 'frames').to.deep.equal([{ kind: 'frame', frame }]);
      }),
    );
  });

  it('forget what was begun when the line is cut', () => {
    const decoder = framer.decoder();
    decoder.push(Uint8Array.of(0x7e, 0xff, 0x03, 0x01));
    expect(reasonsOf(decoder.reset()), 'told').to.deep.equal(['aborted']);
    const frame: WireFrame = { type: 'log', sequence: 0, payload: Uint8Array.of(0x41) };
    expect(decoder.push(framer.encode(frame)), 'next').to.deep.equal([{ kind: 'frame', frame }]);
  });
});
