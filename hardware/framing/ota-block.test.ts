import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { decodeOtaBlock, encodeOtaBlock, largestOtaBlock } from './ota-block';

describe('OTA blocks', () => {
  it('come back as they were', () => {
    const blocks = fc.record({ offset: fc.nat(0xffff_ffff), data: fc.uint8Array({ maxLength: 100 }) });
    fc.assert(
      fc.property(blocks, (block) => {
        expect(decodeOtaBlock(encodeOtaBlock(block)), 'block').to.deep.equal(block);
      }),
    );
  });

  it('are refused where they are too large or have no whole offset', () => {
    expect(() => encodeOtaBlock({ offset: 0, data: new Uint8Array(largestOtaBlock + 1) }), 'data').to.throw(/65531/);
    expect(() => encodeOtaBlock({ offset: -1, data: new Uint8Array(1) }), 'offset').to.throw(/32 bit/);
    expect(() => decodeOtaBlock(new Uint8Array(3)), 'short').to.throw(/OTA block offset/);
  });
});
