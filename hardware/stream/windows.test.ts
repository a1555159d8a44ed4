import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { WireFrame } from '../framing';
import { LinkError } from '../link/link-error';
import { wallTimers } from '../link/wall-timers';
import { ReceivingWindow } from './receiving-window';
import { SendingWindow } from './sending-window';
import { nextSequence, sendingWindow } from './sequence';

const nothing = new Uint8Array();
const error = new LinkError('MB-LINK-NO-ACK', 'test', 'no ack', 'nothing');

describe('the sending window', () => {
  it('goes on past the last sequence number, never more than eight ahead of the oldest', {
    timeout: 30_000,
  }, async () => {
    const sent: number[] = [];
    let most = 0;
    const unacknowledged = new Set<number>();
    const window: SendingWindow = new SendingWindow({
      timers: wallTimers,
      ackTimeout: 5000,
      attempts: 1,
      lineTime: () => 0,
      newSession: () => 1,
      async transmit({ sequence }: WireFrame) {
        sent.push(sequence);
        unacknowledged.add(sequence);
        most = Math.max(most, unacknowledged.size);
        setImmediate(() => {
          unacknowledged.delete(sequence);
          window.acknowledged(sequence, 1);
        });
        return true;
      },
      onResent: () => undefined,
      onSession: () => undefined,
      onGivenUp: () => error,
      onPeerReset: () => error,
    });
    window.resume();
    await Promise.all(Array.from({ length: 66_000 }, () => window.send('gbcs', nothing)));
    expect(most, 'under way').to.equal(sendingWindow);
    expect(sent.slice(0, 3), 'start').to.deep.equal([0, 1, 2]);
    expect(
      sent.every((sequence, at) => sequence === at % 0x1_0000),
      'each follows the last',
    ).to.equal(true);
  });
});

describe('the receiving window', () => {
  it('delivers each frame once and in order, whatever comes early, late or twice', () => {
    const schedule = fc.record({
      first: fc.nat(0xffff),
      count: fc.integer({ min: 1, max: 120 }),
      jumble: fc.array(fc.nat(7), { minLength: 400, maxLength: 400 }),
    });
    fc.assert(
      fc.property(schedule, ({ first, count, jumble }) => {
        const window = new ReceivingWindow();
        window.synchronise(first, 42);
        const sequences: number[] = [];
        for (let at = 0, sequence = nextSequence(first); at < count; at++, sequence = nextSequence(sequence)) {
          sequences.push(sequence);
        }
        const delivered: number[] = [];
        const underWay = [...sequences];
        const give = (sequence: number) => {
          const reception = window.receive({ type: 'gbcs', sequence, payload: nothing });
          if (reception.kind === 'delivered') {
            delivered.push(...reception.frames.map((frame) => frame.sequence));
          }
        };
        for (const place of jumble) {
          const at = place % Math.max(1, Math.min(sendingWindow, underWay.length));
          const sequence = underWay[at];
          if (sequence !== undefined) {
            give(sequence);
            if (place % 2 === 0) {
              underWay.splice(at, 1);
            }
          }
        }
        underWay.forEach(give);
        expect(delivered, 'delivered').to.deep.equal(sequences);
      }),
    );
  });

  it('knows a repeated sync from a new session, and wants one before anything else', () => {
    const window = new ReceivingWindow();
    const frame: WireFrame = { type: 'gbcs', sequence: 1, payload: nothing };
    expect(window.receive(frame).kind, 'before').to.equal('unsynchronised');
    expect(window.synchronise(0, 7), 'first').to.equal('first');
    expect(window.receive(frame).kind, 'delivered').to.equal('delivered');
    expect(window.synchronise(0, 7), 'again').to.equal('repeated');
    expect(window.receive(frame).kind, 'still known').to.equal('duplicate');
    expect(window.receive({ ...frame, sequence: 500 }).kind, 'far ahead').to.equal('beyond');
    expect(window.synchronise(0, 8), 'new').to.equal('replaced');
    expect(window.receive(frame).kind, 'new session').to.equal('delivered');
  });
});
