import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { MeterbenchError } from '../terms';
import { memoryLink } from './memory-link';

const message = () => Uint8Array.of(1, 2, 3);

function bothEnds() {
  const ends = memoryLink('test');
  const atDevice: Uint8Array[] = [];
  const atDcc: Uint8Array[] = [];
  const silence = ends.deviceEnd.onMessage((each) => atDevice.push(each));
  ends.dccEnd.onMessage((each) => atDcc.push(each));
  return { ...ends, atDevice, atDcc, silence };
}

describe('A link in memory', () => {
  it('carries each way to the other end alone', async () => {
    const { dccEnd, deviceEnd, atDevice, atDcc } = bothEnds();
    await dccEnd.send(message());
    await setImmediate();
    expect([atDevice, atDcc], 'after the DCC sent').to.deep.equal([[message()], []]);
    await deviceEnd.send(Uint8Array.of(9));
    await setImmediate();
    expect([atDevice, atDcc], 'after the Device sent').to.deep.equal([[message()], [Uint8Array.of(9)]]);
  });

  it('carries a copy, a turn later', async () => {
    const { dccEnd, atDevice } = bothEnds();
    const sent = message();
    const sending = dccEnd.send(sent);
    expect(atDevice, 'at once').to.have.length(0);
    sent.fill(0);
    await sending;
    await setImmediate();
    expect(atDevice, 'a turn later').to.deep.equal([message()]);
  });

  it('keeps the order of what is sent', async () => {
    const { dccEnd, atDevice } = bothEnds();
    await Promise.all([1, 2, 3].map((octet) => dccEnd.send(Uint8Array.of(octet))));
    await setImmediate();
    expect(
      atDevice.map(([octet]) => octet),
      'messages',
    ).to.deep.equal([1, 2, 3]);
  });

  it('calls no listener that has gone', async () => {
    const { dccEnd, atDevice, silence } = bothEnds();
    silence();
    await dccEnd.send(message());
    await setImmediate();
    expect(atDevice, 'messages').to.have.length(0);
  });

  it('that either end has closed takes nothing, and says which it is', async () => {
    const { dccEnd, deviceEnd } = bothEnds();
    await deviceEnd.close();
    const error = await dccEnd.send(message()).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error, 'error').to.be.instanceOf(MeterbenchError);
    expect(error, 'error').to.include({ code: 'MB-LINK-CLOSED' });
    expect(String(error), 'error').to.contain('test');
  });
});
