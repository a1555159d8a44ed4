import { describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeMessage, keySigner, publishedVector } from '../gbcs';
import { entityId, firmwareVersion, messageCode } from '../terms';
import type { Behaviour } from './behaviour';
import { DeviceState } from './device-state';
import { checkInbound } from './inbound-checks';
import { singlePhaseEsme } from './models/single-phase-esme';

const { octets, device, supplier, supplierKeys, deviceKeys, brokerPoint } = publishedVector;
const accessControlBroker = entityId('90B3D51F30000002');

function check(message: Uint8Array) {
  const signer = keySigner([
    supplierKeys,
    deviceKeys,
    { party: accessControlBroker, keyAgreement: { publicKey: brokerPoint } },
  ]);
  const ecs04b: Behaviour = { code: messageCode(0x00b3), critical: true, handle: () => ({ kind: 'ignore' }) };
  const facts = {
    id: device,
    model: { ...singlePhaseEsme, behaviours: [ecs04b] },
    firmware: firmwareVersion('01000000'),
    trust: { accessControlBroker, supplier },
  };
  return checkInbound(message, facts, new DeviceState(facts), signer);
}

describe("GBCS's own example of a critical Command", () => {
  it('is accepted by the Device that it is for', () => {
    expect(check(octets), 'check').to.deep.include({ accepted: true });
  });

  it('is refused with any bit of its signed part, signature or MAC turned', () => {
    const { content, signature } = decodeMessage(octets);
    const places = [content.byteOffset + content.length - 1, signature?.byteOffset ?? 0, octets.length - 1];
    for (const place of places) {
      expect(check(octets.with(place, (octets[place] ?? 0) ^ 1)), `octet ${place}`).to.deep.include({
        accepted: false,
      });
    }
  });
});
