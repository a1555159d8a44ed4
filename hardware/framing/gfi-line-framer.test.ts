import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { largestPayload } from '../link/link-limits';
import type { FrameEvent } from './framer';
import { gfiLineFramer } from './gfi-line-framer';

const framer = gfiLineFramer();
const messages = fc.uint8Array({ maxLength: 200 });
const line = (payload: Uint8Array) => framer.encode({ type: 'gbcs', sequence: 0, payload });
const framed = (payload: Uint8Array) => ({ kind: 'frame', frame: { type: 'gbcs', sequence: 0, payload } });
const text = (octets: string) => new Uint8Array(Buffer.from(octets, 'latin1'));
const decode = (...chunks: readonly Uint8Array[]): readonly FrameEvent[] => {
  const decoder = framer.decoder();
  return chunks.flatMap((chunk) => [...decoder.push(chunk)]);
};
const reasons = (events: readonly FrameEvent[]) =>
  events.map((event) => (event.kind === 'bad-frame' ? event.reason : 'frame'));

describe('GFI lines', () => {
  it('are laid out as the GFI writes them', () => {
    expect(Buffer.from(line(Uint8Array.of(0xdd, 0x00, 0x0a))).toString(), 'line').to.equal('GBCS:DATA#0:3:DD000A\r\n');
  });

  it('come back whole, however the stream is cut, whatever lines stand between', () => {
    const others = fc.string({ maxLength: 40 }).map((other) => other.replaceAll('\n', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(others, messages), { maxLength: 5 }), fc.nat(50), (pairs, chunk) => {
        const all = Buffer.concat(pairs.flatMap(([other, message]) => [text(`${other}\n`), line(message)]));
        const size = chunk + 1;
        const chunks = Array.from(
          { length: Math.ceil(all.length / size) },
          (_, at) => new Uint8Array(all.subarray(at * size, (at + 1) * size)),
        );
        const found = decode(...chunks).filter(({ kind }) => kind === 'frame');
        expect(found, 'messages').to.deep.equal(pairs.map(([, message]) => framed(message)));
      }),
    );
  });

  it('are found after garbage on the same line', () => {
    const events = decode(text('\u0000\u00ffGBCS:DA'), line(Uint8Array.of(1, 2)));
    expect(reasons(events), 'events').to.deep.equal(['garbage', 'frame']);
  });

  it('tell why they are bad', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['GBCS:DATA#0:4:DD00\r\n', 'length'],
      ['GBCS:DATA#0:2:DD0\r\n', 'garbage'],
      ['GBCS:DATA#0:2:DDXY\r\n', 'garbage'],
      ['GBCS:DATA#1:2:DD00\r\n', 'segment'],
      ['hello\r\n', 'garbage'],
      [`GBCS:DATA#0:9:${'00'.repeat(largestPayload + 20)}\r\n`, 'over-size'],
    ];
    for (const [octets, reason] of cases) {
      expect(reasons(decode(text(octets), line(Uint8Array.of(1)))), octets.slice(0, 40)).to.deep.equal([
        reason,
        'frame',
      ]);
    }
  });

  it('carry GBCS messages only, up to the cap', () => {
    expect(() => framer.encode({ type: 'log', sequence: 0, payload: new Uint8Array(1) }), 'log').to.throw(/only/);
    expect(() => line(new Uint8Array(largestPayload + 1)), 'over-size').to.throw(/over the cap/);
  });
});
