import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ConfigError } from '../../terms';
import { acb, allKeys, esme, signer, supplier } from '../testing';
import { keySigner } from './key-signer';
import { seededKeys } from './seeded-keys';

const job = {
  own: esme,
  peer: supplier,
  otherInfo: new Uint8Array(33),
  iv: new Uint8Array(12),
  aad: Uint8Array.of(0x31),
};
const turned = { ...job, own: supplier, peer: esme };

describe('a signer over keys', () => {
  it('signs what it verifies, and nothing else', () => {
    const data = Uint8Array.of(1, 2, 3);
    const signature = signer.sign(supplier, data);
    expect(signature.length, 'r and s').to.equal(64);
    expect(signer.verify(supplier, data, signature), 'held').to.equal(true);
    expect(signer.verify(supplier, Uint8Array.of(1, 2, 4), signature), 'other data').to.equal(false);
    expect(signer.verify(esme, data, signature), 'other party').to.equal(false);
    expect(signer.verify(supplier, data, signature.subarray(1)), 'cut').to.equal(false);
  });

  it('makes the same MAC from either end, cached or not', () => {
    const mac = signer.mac(job);
    expect(mac.length, 'octets').to.equal(12);
    expect(signer.mac(turned), 'other end').to.deep.equal(mac);
    expect(keySigner(allKeys, { cacheSecrets: false }).mac(job), 'not cached').to.deep.equal(mac);
    expect(signer.verifyMac(job, mac), 'held').to.equal(true);
    expect(signer.verifyMac({ ...job, aad: Uint8Array.of(0x30) }, mac), 'other data').to.equal(false);
    expect(signer.verifyMac(job, mac.subarray(0, 4)), 'a cut MAC').to.equal(false);
  });

  it('opens what it sealed, and nothing with a cut tag', () => {
    const { ciphertext, tag } = signer.seal(job, Uint8Array.of(9, 8, 7));
    expect(signer.open(turned, ciphertext, tag), 'plaintext').to.deep.equal(Uint8Array.of(9, 8, 7));
    expect(signer.open(job, ciphertext, tag.subarray(0, 4)), 'cut').to.equal(false);
  });

  it('says which key it lacks', () => {
    const empty = keySigner([]);
    expect(() => empty.sign(supplier, job.aad), 'sign').to.throw(ConfigError, supplier);
    expect(() => empty.mac(job), 'mac').to.throw(ConfigError, `${esme} and ${supplier}`);
    expect(empty.verify(supplier, job.aad, new Uint8Array(64)), 'verify').to.equal(undefined);
    expect(empty.verifyMac(job, new Uint8Array(12)), 'verifyMac').to.equal(undefined);
  });

  it('refuses a key that is none', () => {
    const publicKey = new Uint8Array(65).fill(4);
    const bad = keySigner([{ party: acb, digitalSignature: { publicKey } }]);
    expect(() => bad.verify(acb, job.aad, new Uint8Array(64)), 'no point of the curve').to.throw(ConfigError, acb);
  });

  it('is made of a seed, the same for the same', () => {
    expect(seededKeys(acb, 'a'), 'same').to.deep.equal(seededKeys(acb, 'a'));
    expect(seededKeys(acb, 'a'), 'other').not.to.deep.equal(seededKeys(acb, 'b'));
  });
});
