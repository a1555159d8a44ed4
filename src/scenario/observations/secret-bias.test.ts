import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { biasedBits } from './secret-bias';

/** Octets that look random and are the same each time. */
const secret = (index: number) => new Uint8Array(createHash('sha256').update(`secret ${index}`).digest());
const secrets = (count: number, change: (octets: Uint8Array, index: number) => void = () => {}) =>
  Array.from({ length: count }, (_, index) => {
    const octets = secret(index);
    change(octets, index);
    return octets;
  });

describe('the test for bias', () => {
  it('finds nothing in even secrets', () => {
    for (const count of [37, 256, 2048]) {
      expect(biasedBits(secrets(count)), `${count}`).to.deep.equal([]);
    }
  });

  it('finds bits that never change, from 37 secrets on', () => {
    const topOctetZero = (octets: Uint8Array) => octets.fill(0, 0, 1);
    const found = biasedBits(secrets(37, topOctetZero)).map(({ bit }) => bit);
    expect(found, 'bits').to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(biasedBits(secrets(36, topOctetZero)), 'of 36').to.deep.equal([]);
  });

  it('finds a bit that is 1 in three quarters and some of 256 secrets, and not one that is in three fifths', () => {
    const lastBitIn = (share: number) => (octets: Uint8Array, index: number) => {
      octets[31] = ((octets[31] ?? 0) & 0xfe) | (index % 100 < share * 100 ? 1 : 0);
    };
    expect(
      biasedBits(secrets(256, lastBitIn(0.78))).map(({ bit }) => bit),
      '78 %',
    ).to.deep.equal([255]);
    expect(biasedBits(secrets(256, lastBitIn(0.6))), '60 %').to.deep.equal([]);
  });

  it('has nothing to say of no secrets', () => {
    expect(biasedBits([]), 'none').to.deep.equal([]);
  });
});
