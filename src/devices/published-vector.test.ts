import { createECDH } from 'node:crypto';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeMessage, keySigner } from '../gbcs';
import { entityId, firmwareVersion, fromHex, messageCode } from '../terms';
import type { Behaviour } from './behaviour';
import { DeviceState } from './device-state';
import { checkInbound } from './inbound-checks';
import { singlePhaseEsme } from './models/single-phase-esme';

/** GBCS section 18.4: a critical ECS04b Command, and the keys that protect it. */
const octets = hex(
  'DD00000000000081A91100000000DF0901000000000000000108123456789ABCDEF008FFFFFFFFFFFFFFFE000200B335D92000000100030300700000' +
    '130A00FF020300700000130A01FF020300700000130A02FF02030500000000050000000005000000004059045AB0F554622B0360340B9D87B5A23ED5723B' +
    '41DE3F206E58CDD10F915B9FE2E12E2DA3632478A8DF678E418895869AC1E55318CCE04D120D2D6B44DC167B5D832D15B57A56D620F198B3',
);
const supplierKey = hex(
  '0476628E1C84EF7935548AE5D62C7BB3AD28964CF794F0387A697EEC19CDD98F460A4D5E19087EF7216ED89C29831A6EE838C8DE88EF34F11D3F41F36D80B2A5D5',
);
const brokerKey = hex(
  '042DB45A3F21889438B42C8F464C75292BACF5FDDB5DA0B492501B299CBFE92D8FDB90FC8FF4026129838B1BCAD1402CAE47FE7D8084E409A41AFCE16D63579C5F',
);
const deviceScalar = hex('E4A6CFB431471CFCAE491FD566D19C87082CF9FA7722D7FA24B2B3F5669DBEFB');

const device = entityId('FFFFFFFFFFFFFFFE');
const supplier = entityId('123456789ABCDEF0');
const accessControlBroker = entityId('90B3D51F30000002');

function hex(text: string): Uint8Array {
  return fromHex(text) ?? new Uint8Array(0);
}

function check(message: Uint8Array) {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(deviceScalar);
  const signer = keySigner([
    { party: device, keyAgreement: { publicKey: new Uint8Array(ecdh.getPublicKey()), privateKey: deviceScalar } },
    { party: supplier, digitalSignature: { publicKey: supplierKey } },
    { party: accessControlBroker, keyAgreement: { publicKey: brokerKey } },
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
