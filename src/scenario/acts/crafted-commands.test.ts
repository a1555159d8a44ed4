import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { BenchDevice } from '../../assembly';
import { decodeMessage, ecs25r1, keySigner, seededKeys, verifyMessage } from '../../gbcs';
import { CodecError, entityId, originatorCounter, type Ports, type Signer, srv } from '../../terms';
import { CraftedCommands, type Flaw, leavesNoCommand } from './crafted-commands';

const acb = entityId('90-B3-D5-1F-30-00-00-02');
const by = entityId('90-B3-D5-1F-30-01-00-00');
const id = entityId('00-DB-12-34-56-78-90-A4');
const signer = keySigner([acb, by, id].map((party) => seededKeys(party, 'crafted')));
const device = { id, type: 'ESME' } as BenchDevice;

function make(flaw?: Flaw) {
  let next = 1000n;
  const counters = { next: () => originatorCounter(next++) };
  const crafted = new CraftedCommands({ counters } as unknown as Ports, () => signer, acb);
  crafted.keepCounterBack(by, device);
  crafted.make({ srv: srv('11.2'), by, device });
  return crafted.make({ srv: srv('6.22'), by, device, flaw, wanAlert: { code: '81A5', on: false } });
}

/** How a Device that knows its own key alone finds a message. */
function found(flaw?: Flaw) {
  const message = decodeMessage(make(flaw));
  const own: Signer = { ...signer, verifyMac: (job, mac) => signer.verifyMac({ ...job, own: id }, mac) };
  return { header: message.header, mac: verifyMessage(message, own, acb).mac };
}

describe('A Command of the bench’s own making', () => {
  it('has nothing wrong with it where nothing is asked', () => {
    const { header, mac } = found();
    expect([header.cra, header.recipient, header.originatorCounter, mac]).to.deep.equal(['command', id, 1002n, 'held']);
  });

  const wrong: readonly [Flaw, (header: ReturnType<typeof found>['header']) => unknown, unknown][] = [
    ['counter that was kept back', (header) => header.originatorCounter, 1000n],
    ['meant for another Device', (header) => header.recipient === id, false],
    ['as a Response', (header) => header.cra, 'response'],
    ['under the Message Code of a read', (header) => header.messageCode, ecs25r1.code],
  ];
  for (const [flaw, read, expected] of wrong) {
    it(`has one thing wrong, under a MAC that holds: ${flaw}`, () => {
      const { header, mac } = found(flaw);
      expect(read(header)).to.equal(expected);
      expect(mac, 'MAC').to.equal('held');
    });
  }

  it('has a MAC that does not hold', () => {
    expect(found('wrong MAC').mac).to.equal('failed');
  });

  for (const flaw of ['cut short by an octet', 'octet too many'] as const) {
    it(`is none any more: ${flaw}`, () => {
      expect(() => decodeMessage(make(flaw))).to.throw(CodecError);
      expect(leavesNoCommand(flaw)).to.equal(true);
    });
  }
});
