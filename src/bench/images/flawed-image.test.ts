import { describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeOtaImage } from '../../gbcs';
import { entityId, firmwareVersion } from '../../terms';
import { PartyKeyring } from '../keys/party-keys';
import { emulatedImage } from './firmware-image';
import { flawedFile, type ImageFlaw, imageFlaws } from './flawed-image';

const supplier = entityId('90B3D51F30010000');
const other = entityId('90B3D51F30030000');
const keys = new PartyKeyring('a test', [supplier, other]);
const signs = (party: typeof supplier) => (data: Uint8Array) => keys.signerOf(party).sign(party, data);
const signatories = { supplier: signs(supplier), other: signs(other) };
const good = emulatedImage(firmwareVersion('02000000'), supplier, keys.signerOf(supplier));
const holds = (party: typeof supplier, file: Uint8Array) => {
  const { manufacturerImage, signature } = decodeOtaImage(file, true);
  return keys.signerOf(party).verify(party, manufacturerImage, signature ?? new Uint8Array(64));
};
const flawed = (flaw: ImageFlaw) => flawedFile(good, flaw, signatories);

describe('an image with one thing wrong', () => {
  it('differs from the good one, whatever is wrong', () => {
    for (const flaw of imageFlaws) {
      expect(flawed(flaw), flaw).not.to.deep.equal(good.file);
    }
    expect(flawed('as it should be'), 'as it should be').to.deep.equal(good.file);
  });

  it('has a signature that holds where it is for other hardware or too large', () => {
    for (const flaw of ['for other hardware', 'larger than the room for it'] as const) {
      expect(holds(supplier, flawed(flaw)), flaw).to.equal(true);
    }
  });

  it('has the other Supplier’s signature and no other where that is the flaw', () => {
    const file = flawed('signed by another Supplier');
    expect([holds(supplier, file), holds(other, file)], 'signatures').to.deep.equal([false, true]);
  });

  it('is no whole file where it was interrupted, and has no trailer where it has no signature', () => {
    expect(() => decodeOtaImage(flawed('that was interrupted'), true), 'interrupted').to.throw('OTA');
    expect(() => decodeOtaImage(flawed('with a corrupt header'), true), 'header').to.throw('OTA file identifier');
    expect(() => decodeOtaImage(flawed('without a signature'), true), 'trailer').to.throw('OTA');
  });

  it('may be an image that never has a signature', () => {
    const { signature: _, ...unsigned } = decodeOtaImage(good.file, true);
    const image = { ...good, file: flawedFile(good, 'without a signature', signatories) };
    const large = flawedFile(image, 'larger than the room for it', { other: signatories.other });
    expect(decodeOtaImage(large, false).fileVersion, 'version').to.equal(unsigned.fileVersion);
  });
});
