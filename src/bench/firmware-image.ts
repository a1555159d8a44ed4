import { createHash } from 'node:crypto';
import { encodeOtaImage } from '../gbcs';
import type { EntityId, FirmwareVersion, Signer } from '../terms';

export interface FirmwareImage {
  readonly version: FirmwareVersion;
  /** The whole OTA file. */
  readonly file: Uint8Array;
  /** SHA-256 of the manufacturer image: what SR11.3 names. */
  readonly hash: Uint8Array;
}

/** An image for an emulated meter, signed by its Supplier: the same version gives the same manufacturer image. */
export function emulatedImage(version: FirmwareVersion, supplier: EntityId, signer: Signer): FirmwareImage {
  const manufacturerImage = new Uint8Array(createHash('sha512').update(`emulated firmware ${version}`).digest());
  const file = encodeOtaImage({
    manufacturerCode: 0xffff,
    imageType: 0x0001,
    fileVersion: version,
    headerString: 'emulated firmware',
    minimumHardwareVersion: 0,
    maximumHardwareVersion: 0xffff,
    manufacturerImage,
    signature: signer.sign(supplier, manufacturerImage),
  });
  return { version, file, hash: new Uint8Array(createHash('sha256').update(manufacturerImage).digest()) };
}
