import { describe, it } from 'node:test';
import { expect } from 'chai';
import { entityId } from '../terms';
import { decodeMessage, encodeMessage } from './message/message';
import { decodePayload, encodePayload } from './payload/payload';
import { keySigner } from './security/key-signer';
import { verifyMessage } from './security/protection';
import { publishedVector } from './security/published-vector';

const { octets, supplierKeys, deviceKeys, brokerPoint } = publishedVector;
const broker = entityId('0000000000000ACB');
const signer = keySigner([supplierKeys, deviceKeys, { party: broker, keyAgreement: { publicKey: brokerPoint } }]);

describe("GBCS's published vector (section 18.4)", () => {
  it('holds in MAC and signature', () => {
    const verdict = verifyMessage(decodeMessage(octets), signer, broker);
    expect(verdict, 'verdict').to.deep.equal({ mac: 'held', signature: 'held' });
  });

  it('encodes to the same octets, content included', () => {
    const message = decodeMessage(octets);
    expect(encodeMessage(message), 'message').to.deep.equal(octets);
    expect(encodePayload(decodePayload(message.header, message.content)), 'content').to.deep.equal(message.content);
  });
});
