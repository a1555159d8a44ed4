import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { entityId, toHex } from '../../terms';
import { isHighS, otherS } from './ecdsa-secret';
import { keySigner } from './key-signer';
import { publicKeys, seededKeys } from './seeded-keys';

const party = entityId('00DB1234567890A0');
const keys = seededKeys(party, 'a test');
const signer = keySigner([keys]);
const key = new Uint8Array(32);
const octets = fc.uint8Array({ minLength: 0, maxLength: 200 });
/** Below 2^248, so below the order; never zero. */
const secrets = fc.uint8Array({ minLength: 30, maxLength: 30 }).map((some) => Uint8Array.of(0, 0x01, ...some));

describe('a signature under a chosen per-message secret', () => {
  it('verifies, and tells its secret to the holder of the key', () => {
    fc.assert(
      fc.property(octets, secrets, (data, secret) => {
        const signature = signer.signWith?.(party, data, secret) ?? new Uint8Array(64);
        expect(signer.verify(party, data, signature), 'verifies').to.equal(true);
        expect(toHex(signer.secretOf?.(party, data, signature) ?? key), 'secret').to.equal(toHex(secret));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps its secret from whoever holds the public key alone', () => {
    const other = keySigner([publicKeys(keys)]);
    expect(other.secretOf?.(party, new Uint8Array(1), signer.sign(party, new Uint8Array(1)))).to.equal(undefined);
  });

  it('has the same r whenever it has the same secret', () => {
    const secret = new Uint8Array(32).fill(7);
    const [one, two] = [1, 2].map((each) => signer.signWith?.(party, Uint8Array.of(each), secret).subarray(0, 32));
    expect(one, 'r').to.deep.equal(two);
  });

  it('can’t be made with the secret 0', () => {
    expect(() => signer.signWith?.(party, new Uint8Array(1), new Uint8Array(32)), 'zero').to.throw('1 to n - 1');
  });
});

describe('the other s', () => {
  it('verifies as well, and is high where the first is low', () => {
    fc.assert(
      fc.property(octets, (data) => {
        const signature = signer.sign(party, data);
        const other = otherS(signature);
        expect(signer.verify(party, data, other), 'verifies').to.equal(true);
        expect(isHighS(other), 'high').to.equal(!isHighS(signature));
      }),
      { numRuns: 20 },
    );
  });

  it('is asked of 64 octets only', () => {
    expect(() => otherS(new Uint8Array(63)), '63 octets').to.throw('64 octets');
  });
});
