import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import { memoryLink } from './memory-link';
import { type Passage, tapLink } from './tapped-link';

function tapped() {
  const { dccEnd, deviceEnd } = memoryLink('test');
  const passages: Passage[] = [];
  const link = tapLink(dccEnd, (passage) => passages.push(passage));
  const atDcc: (number | undefined)[] = [];
  const atDevice: (number | undefined)[] = [];
  link.onMessage(([octet]) => atDcc.push(octet));
  deviceEnd.onMessage(([octet]) => atDevice.push(octet));
  const fromDevice = async (...octets: number[]) => {
    for (const octet of octets) {
      await deviceEnd.send(Uint8Array.of(octet));
    }
    await setImmediate();
  };
  const toDevice = async (...octets: number[]) => {
    for (const octet of octets) {
      await link.send(Uint8Array.of(octet));
    }
    await setImmediate();
  };
  const seen = () => passages.map(({ direction, message: [octet], lost }) => [direction, octet, lost]);
  return { link, atDcc, atDevice, fromDevice, toDevice, seen };
}

describe('A tapped link', () => {
  it('shows what passes, both ways and in order', async () => {
    const { toDevice, fromDevice, atDcc, atDevice, seen } = tapped();
    await toDevice(1);
    await fromDevice(2);
    expect([atDevice, atDcc], 'arrived').to.deep.equal([[1], [2]]);
    expect(seen(), 'seen').to.deep.equal([
      ['to-device', 1, false],
      ['from-device', 2, false],
    ]);
  });

  it('loses the next message in one direction, once, and shows it as lost', async () => {
    const { link, toDevice, fromDevice, atDcc, atDevice, seen } = tapped();
    link.loseNext('from-device');
    await toDevice(1);
    await fromDevice(2, 3);
    expect([atDevice, atDcc], 'arrived').to.deep.equal([[1], [3]]);
    expect(seen()[1], 'lost one').to.deep.equal(['from-device', 2, true]);
    link.loseNext('to-device');
    await toDevice(4, 5);
    expect(atDevice, 'arrived at the Device').to.deep.equal([1, 5]);
  });

  it('lets pass what comes before the message that is meant to be lost or held', async () => {
    const { link, fromDevice, atDcc } = tapped();
    link.loseNext('from-device', ([octet]) => octet === 3);
    link.holdNext(([octet]) => octet === 2);
    await fromDevice(1, 2, 3, 3);
    expect(atDcc, 'arrived').to.deep.equal([1, 3]);
    expect(link.release(), 'released').to.equal(1);
  });

  it('holds the next message from the Device, and lets it go when told', async () => {
    const { link, fromDevice, atDcc, seen } = tapped();
    link.holdNext();
    await fromDevice(1, 2);
    expect(atDcc, 'while one is held').to.deep.equal([2]);
    expect(seen(), 'seen while one is held').to.have.length(1);
    expect(link.release(), 'released').to.equal(1);
    expect(atDcc, 'after the release').to.deep.equal([2, 1]);
    expect(link.release(), 'released again').to.equal(0);
  });
});
