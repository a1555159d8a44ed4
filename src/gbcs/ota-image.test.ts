import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { CodecError, firmwareVersion } from '../terms';
import { decodeOtaImage, encodeOtaImage, type OtaImage } from './ota-image';

const octets = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const u16 = fc.integer({ min: 0, max: 0xffff });
const anyImage = (signed: boolean) =>
  fc
    .record({
      manufacturerCode: u16,
      imageType: u16,
      fileVersion: fc.integer({ min: 0, max: 0xffffffff }).map((n) => firmwareVersion(n.toString(16).padStart(8, '0'))),
      headerString: fc.stringMatching(/^[A-Za-z0-9 ._-]{0,31}[A-Za-z0-9]$/),
      minimumHardwareVersion: u16,
      maximumHardwareVersion: u16,
      manufacturerImage: fc.uint8Array({ maxLength: 300 }),
      signature: octets(64),
    })
    .map(({ signature, ...rest }): OtaImage => (signed ? { ...rest, signature } : rest));

const sample: OtaImage = {
  manufacturerCode: 0x1234,
  imageType: 0x0084,
  fileVersion: firmwareVersion('0A0B0C0D'),
  headerString: 'sample',
  minimumHardwareVersion: 1,
  maximumHardwareVersion: 9,
  manufacturerImage: Uint8Array.of(1, 2, 3),
};

describe('OTA image', () => {
  for (const signed of [true, false]) {
    it(`decodes what it encodes, ${signed ? 'with' : 'without'} a signature`, () => {
      fc.assert(
        fc.property(anyImage(signed), (image) => {
          expect(decodeOtaImage(encodeOtaImage(image), signed), 'round trip').to.deep.equal(image);
        }),
      );
    });
  }

  it('writes the header that GBCS names, little-endian', () => {
    const file = Buffer.from(encodeOtaImage(sample)).toString('hex');
    expect(file.slice(0, 40), 'up to the header string').to.equal('1ef1ee0b00013c0004003412840' + '00d0c0b0a0200');
    expect(file.slice(104), 'size, hardware range, image').to.equal('3f00000001000900010203');
  });

  it('refuses any octets that are no image, with a typed error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => decodeOtaImage(bytes, true), 'typed').to.throw(CodecError);
      }),
    );
  });

  it('refuses a truncated file and one that says another size', () => {
    const file = encodeOtaImage(sample);
    expect(() => decodeOtaImage(file.subarray(0, 62), false), 'truncated').to.throw(
      CodecError,
      /OTA total size at offset 52/,
    );
    expect(() => decodeOtaImage(file.subarray(0, 40), false), 'no header').to.throw(CodecError, /at least 60/);
    expect(() => decodeOtaImage(file, true), 'no trailer').to.throw(CodecError);
  });
});
