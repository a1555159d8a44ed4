import { describe, it } from 'node:test';
import { expect } from 'chai';
import { fcs32 } from './fcs32';

const of = (text: string) => fcs32(new Uint8Array(Buffer.from(text, 'latin1')));

describe('FCS-32', () => {
  it('gives the published answers', () => {
    expect(of(''), 'nothing').to.equal(0x00000000);
    expect(of('a'), 'one letter').to.equal(0xe8b7be43);
    expect(of('123456789'), 'the check value of the catalogues').to.equal(0xcbf43926);
    expect(of('The quick brown fox jumps over the lazy dog'), 'a sentence').to.equal(0x414fa339);
    expect(fcs32(new Uint8Array(32).fill(0xff)), '32 octets FF').to.equal(0xff6cab0b);
  });

  it('gives one residue over any octets that their own sequence follows, least significant octet first', () => {
    for (const text of ['', 'x', 'GBCS', '123456789']) {
      const octets = Buffer.from(`${text}....`, 'latin1');
      octets.writeUInt32LE(of(text), text.length);
      expect(fcs32(octets), text).to.equal(0x2144df1c);
    }
  });

  it('looks at the part asked for', () => {
    expect(fcs32(Buffer.from('xx123456789y'), 2, 11), 'the middle').to.equal(0xcbf43926);
  });
});
