import { describe, it } from 'node:test';
import { expect } from 'chai';
import { criticalAlertDlms, cs06, ecs52 } from '../gbcs';
import { originatorCounter } from '../terms';
import { ihd } from './models/ihd';
import { ppmid } from './models/ppmid';
import { singlePhaseEsme } from './models/single-phase-esme';
import { parties } from './testing/identities';
import { Stand } from './testing/stand';

const activation = (counter: bigint) => ({ hash: new Uint8Array(32), originatorCounter: originatorCounter(counter) });
const turnBit = (index: number) => (message: Uint8Array) => message.with(index, (message.at(index) ?? 0) ^ 1);

function alertCodes(stand: Stand): readonly string[] {
  return stand.alerts.map(({ message: { header, content } }) =>
    criticalAlertDlms.codec.decode(content, header.originatorCounter).alertCode.toString(16),
  );
}

describe('A Device refuses, and tells its Supplier of', () => {
  const refusals: readonly (readonly [string, string, (stand: Stand) => Promise<unknown>])[] = [
    ['a party in none of its trust slots', '8f3e', (stand) => stand.send(ecs52, undefined, { from: parties.stranger })],
    ['a MAC that does not hold', '8f3d', (stand) => stand.send(ecs52, undefined, { alter: turnBit(-1) })],
    [
      'a signature that does not hold, under a MAC that does',
      '8f3d',
      (stand) => stand.send(cs06, activation(1n), { counter: 1n, signedBy: parties.stranger }),
    ],
    [
      'a critical Command of another than its Supplier',
      '8f3e',
      (stand) => stand.send(cs06, activation(1n), { counter: 1n, from: parties.networkOperator }),
    ],
  ];
  for (const [what, code, act] of refusals) {
    it(what, async () => {
      const stand = new Stand(singlePhaseEsme);
      await act(stand);
      expect(stand.responses, 'Responses').to.have.length(0);
      expect(alertCodes(stand), 'alerts').to.deep.equal([code]);
    });
  }

  it('a Command that comes again octet for octet, and one whose counter is not above the last', async () => {
    const stand = new Stand(singlePhaseEsme);
    const octets = await stand.send(ecs52, undefined, { counter: 9n });
    await stand.deliver(octets);
    await stand.send(ecs52, undefined, { counter: 8n });
    expect(stand.responses, 'Responses').to.have.length(1);
    expect(alertCodes(stand), 'alerts').to.deep.equal(['8f1e', '8f1e']);
  });
});

describe('A Device', () => {
  it('counts each originator apart: one counter is fresh from each', async () => {
    const stand = new Stand(singlePhaseEsme);
    await stand.send(ecs52, undefined, { counter: 9n });
    await stand.send(ecs52, undefined, { counter: 9n, from: parties.networkOperator });
    await stand.send(ecs52, undefined, { counter: 9n, relayedFor: parties.supplier });
    expect(stand.responses, 'Responses').to.have.length(3);
  });

  it('is silent on what is not for it or not a message', async () => {
    const stand = new Stand(singlePhaseEsme);
    const elsewhere = new Stand(singlePhaseEsme, { id: parties.otherDevice });
    await stand.deliver(await elsewhere.send(ecs52, undefined));
    await stand.deliver(Uint8Array.of(0xdf, 0x00));
    expect(stand.octets, 'messages').to.have.length(0);
    expect(
      stand.journal.map(({ kind }) => kind),
      'journal',
    ).to.deep.equal(['device-refused', 'device-refused']);
  });

  it('takes no direct message where its Device Type knows the broker alone', async () => {
    const stand = new Stand(ppmid);
    await stand.send(ecs52, undefined);
    expect(stand.octets, 'messages').to.have.length(0);
    expect(String(stand.journal[0]?.['reason']), 'reason').to.contain('trust slot');
  });

  it('of a type that no remote party reaches is silent on everything', async () => {
    const stand = new Stand(ihd);
    await stand.send(ecs52, undefined, { relayedFor: parties.supplier });
    stand.device.raise(0x8f3f);
    await stand.settle();
    expect(stand.octets, 'messages').to.have.length(0);
  });
});
