import { describe, it } from 'node:test';
import { expect } from 'chai';
import { gcs38 } from '../../gbcs';
import { gsme } from '../models/gsme';
import { Stand } from '../testing/stand';

const minute = 60_000;

describe('A sleeping GSME', () => {
  it('gets at its next wake what the hub held for it, in order', async () => {
    const stand = new Stand(gsme);
    await stand.wait(10 * minute);
    await stand.send(gcs38, undefined, { counter: 5n });
    await stand.wait(10 * minute);
    await stand.send(gcs38, undefined, { counter: 6n });
    await stand.wait(9 * minute);
    expect(stand.octets, 'before it wakes').to.have.length(0);
    await stand.wait(minute);
    expect(
      stand.responses.map(({ message }) => message.header.originatorCounter),
      'when it wakes',
    ).to.deep.equal([5n, 6n]);
    expect(
      stand.journal.filter(({ kind }) => kind === 'hub-holds').map(({ until }) => until),
      'journal',
    ).to.deep.equal(['2021-11-04T00:30:00.000Z']);
  });

  it('sleeps on after a wake, and a message of the very moment of a wake waits for the next', async () => {
    const stand = new Stand(gsme);
    await stand.wait(30 * minute);
    await stand.send(gcs38, undefined);
    await stand.wait(29 * minute);
    expect(stand.octets, 'a minute early').to.have.length(0);
    await stand.wait(minute);
    expect(stand.octets, 'at the next wake').to.have.length(1);
  });

  it('sends what it has to tell at once', async () => {
    const stand = new Stand(gsme);
    stand.device.raise(0x81aa);
    await stand.settle();
    expect(stand.alerts, 'alerts').to.have.length(1);
  });

  it('that is stopped gets nothing any more', async () => {
    const stand = new Stand(gsme);
    await stand.send(gcs38, undefined);
    stand.device.stop();
    await stand.wait(60 * minute);
    expect(stand.octets, 'messages').to.have.length(0);
  });
});
