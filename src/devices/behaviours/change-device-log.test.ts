import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ccs01, ccs02, cs14 } from '../../gbcs';
import { communicationsHubFunction } from '../models/communications-hub-function';
import { parties } from '../testing/identities';
import { Stand } from '../testing/stand';

const relayed = { relayedFor: parties.supplier };
const added = { device: parties.otherDevice, installCode: new Uint8Array(16).fill(7), joinTime: 90 };

function loggedBy(stand: Stand): readonly (readonly string[])[] {
  return stand.alerts.map(({ message: { header, content } }) =>
    cs14.codec.decode(content, header.originatorCounter).devices.map(({ device }) => device),
  );
}

describe('SR8.11', () => {
  it('adds a Device to the CHF Device Log, then tells the broker by 8F12', async () => {
    const stand = new Stand(communicationsHubFunction);
    await stand.send(ccs01, added, relayed);
    expect(stand.answer(ccs01), 'answer').to.deep.equal({ results: [0, 0, 0] });
    expect(
      stand.seen.map(({ message }) => message.header.cra),
      'order',
    ).to.deep.equal(['response', 'alert']);
    expect(loggedBy(stand), 'log in the alert').to.deep.equal([[parties.otherDevice]]);
    expect(stand.alerts[0]?.mac, 'MAC').to.equal('held');
    expect(stand.alerts[0]?.message.header.recipient, 'recipient').to.equal(parties.accessControlBroker);
  });

  it('removes it again, once', async () => {
    const stand = new Stand(communicationsHubFunction);
    await stand.send(ccs01, added, relayed);
    stand.clear();
    await stand.send(ccs02, { device: parties.otherDevice }, relayed);
    expect(stand.answer(ccs02), 'answer').to.deep.equal({ results: [0] });
    expect(loggedBy(stand), 'log in the alert').to.deep.equal([[]]);
    stand.clear();
    await stand.send(ccs02, { device: parties.otherDevice }, relayed);
    expect(stand.answer(ccs02), 'answer to a second').to.deep.equal({ results: [1] });
    expect(stand.alerts, 'alerts').to.have.length(0);
  });

  it('changes nothing where the log is broken', async () => {
    const stand = new Stand(communicationsHubFunction);
    stand.device.state.broken.add('device log');
    await stand.send(ccs01, added, relayed);
    expect(stand.answer(ccs01), 'answer').to.deep.equal({ results: [1, 0xfa, 0xfa] });
    expect(stand.alerts, 'alerts').to.have.length(0);
  });
});
