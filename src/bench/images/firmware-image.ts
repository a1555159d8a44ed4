import { createHash } from 'node:crypto';
import { encodeOtaImage } from '../../gbcs';
import type { EntityId, FirmwareVersion, Signer } from '../../terms';

export interface FirmwareImage {
  readonly version: FirmwareVersion;
  /** The whole OTA file. */
  readonly file: Uint8Array;
  /** SHA-256 of the manufacturer image: what SR11.3 names. */
  readonly hash: Uint8Array;
}

/**
 * An image for an emulated Device: the same version gives the same manufacturer image.
 *
 * @param signer absent for an image that ends without its Supplier's signature, as a PPMID's does
 */
export function emulatedImage(version: FirmwareVersion, supplier: EntityId, signer: Signer | undefined): FirmwareImage {
  const manufacturerImage = new Uint8Array(createHash('sha512').update(`emulated firmware ${version}`).digest());
  const file = encodeOtaImage({
    manufacturerCode: 0xffff,
    imageType: 0x0001,
    fileVersion: version,
    headerString: 'emulated firmware',
    minimumHardwareVersion: 0,
    maximumHardwareVersion: 0xffff,
    manufacturerImage,
    ...(signer === undefined ? {} : { signature: signer.sign(supplier, manufacturerImage) }),
  });
  return { version, file, hash: new Uint8Array(createHash('sha256').update(manufacturerImage).digest()) };
}

const headerLength = 60;
/** Force-replace, length and signature behind the manufacturer image. */
const trailerLength = 66;

/** The same image with one bit of the manufacturer image turned on the way, after it was signed. */
export function corrupted({ version, file }: FirmwareImage): FirmwareImage {
  const changed = file.slice();
  changed[headerLength] = (changed[headerLength] ?? 0) ^ 0x01;
  const manufacturerImage = changed.subarray(headerLength, changed.length - trailerLength);
  return { version, file: changed, hash: new Uint8Array(createHash('sha256').update(manufacturerImage).digest()) };
}
