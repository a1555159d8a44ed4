import { createECDH } from 'node:crypto';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { entityId } from '../terms';
import { decodeMessage, encodeMessage } from './message/message';
import { decodePayload, encodePayload } from './payload/payload';
import { keySigner } from './security/key-signer';
import { verifyMessage } from './security/protection';
import { bytes } from './testing';

/** GBCS section 18.4: a critical ECS04b Command, with the keys to check it by. */
const command = bytes(
  'DD00000000000081A91100000000DF0901000000000000000108123456789ABCDEF008FFFFFFFFFFFFFFFE000200B335D92000000100030300700000130A00FF020300700000130A01FF020300700000130A02FF02030500000000050000000005000000004059045AB0F554622B0360340B9D87B5A23ED5723B41DE3F206E58CDD10F915B9FE2E12E2DA3632478A8DF678E418895869AC1E55318CCE04D120D2D6B44DC167B5D832D15B57A56D620F198B3',
);
const supplier = entityId('123456789ABCDEF0');
const device = entityId('FFFFFFFFFFFFFFFE');
/** The vector gives one end's private value and the other end's point; who is the broker, it doesn't say. */
const broker = entityId('0000000000000ACB');
const point = (hex: string) => bytes(`04${hex}`);
const signer = keySigner([
  {
    party: supplier,
    digitalSignature: {
      publicKey: point(
        '76628E1C84EF7935548AE5D62C7BB3AD28964CF794F0387A697EEC19CDD98F460A4D5E19087EF7216ED89C29831A6EE838C8DE88EF34F11D3F41F36D80B2A5D5',
      ),
    },
  },
  {
    party: broker,
    keyAgreement: {
      publicKey: point(
        '2DB45A3F21889438B42C8F464C75292BACF5FDDB5DA0B492501B299CBFE92D8FDB90FC8FF4026129838B1BCAD1402CAE47FE7D8084E409A41AFCE16D63579C5F',
      ),
    },
  },
  { party: device, keyAgreement: ownKey('E4A6CFB431471CFCAE491FD566D19C87082CF9FA7722D7FA24B2B3F5669DBEFB') },
]);

function ownKey(scalar: string) {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(bytes(scalar));
  return { publicKey: new Uint8Array(curve.getPublicKey()), privateKey: bytes(scalar) };
}

describe("GBCS's published vector (section 18.4)", () => {
  it('holds in MAC and signature', () => {
    const verdict = verifyMessage(decodeMessage(command), signer, broker);
    expect(verdict, 'verdict').to.deep.equal({ mac: 'held', signature: 'held' });
  });

  it('encodes to the same octets, content included', () => {
    const message = decodeMessage(command);
    expect(encodeMessage(message), 'message').to.deep.equal(command);
    expect(encodePayload(decodePayload(message.header, message.content)), 'content').to.deep.equal(message.content);
  });
});
