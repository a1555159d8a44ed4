import { decodeOtaImage, encodeOtaImage } from '../../gbcs';
import type { FirmwareImage } from './firmware-image';

/** What is wrong with an image that comes to a Device. */
export const imageFlaws = [
  'that was interrupted',
  'with a corrupt header',
  'with one octet changed',
  'for other hardware',
  'signed by another Supplier',
  'without a signature',
  'larger than the room for it',
] as const;
export type ImageFlaw = (typeof imageFlaws)[number] | 'as it should be';

/** The Zigbee header, whose layout is the same in every image. */
const at = { magic: 0, manufacturerImage: 60, minimumHardware: 56, maximumHardware: 58 } as const;
/** No hardware has this version: it stands for what the image is for instead. */
const otherHardware = 0xfffe;
/** Octets: more than any meter, PPMID or HCALCS is known to have room for. */
const tooMany = 4 * 1024 * 1024;

/** Signs a manufacturer image, for whom it is told. */
export type SignImage = (manufacturerImage: Uint8Array) => Uint8Array;

export interface Signatories {
  /** Whose signature the Device asks for; absent where its images have none. */
  readonly supplier?: SignImage;
  readonly other: SignImage;
}

/** The OTA file of an image with one thing wrong. Nothing else is: a wrong header stands before a signature that holds. */
export function flawedFile({ file }: FirmwareImage, flaw: ImageFlaw, { supplier, other }: Signatories): Uint8Array {
  const image = decodeOtaImage(file, supplier !== undefined);
  const { signature: _, ...unsigned } = image;
  switch (flaw) {
    case 'as it should be':
      return file;
    case 'that was interrupted':
      return file.slice(0, file.length - Math.ceil(image.manufacturerImage.length / 2));
    case 'with a corrupt header':
      return changed(file, at.magic);
    case 'with one octet changed':
      return changed(file, at.manufacturerImage);
    case 'for other hardware':
      return encodeOtaImage({
        ...image,
        minimumHardwareVersion: otherHardware,
        maximumHardwareVersion: otherHardware,
      });
    case 'signed by another Supplier':
      return encodeOtaImage({ ...image, signature: other(image.manufacturerImage) });
    case 'without a signature':
      return encodeOtaImage(unsigned);
    case 'larger than the room for it': {
      const manufacturerImage = new Uint8Array(tooMany);
      const signature = supplier?.(manufacturerImage);
      return encodeOtaImage({ ...unsigned, manufacturerImage, ...(signature === undefined ? {} : { signature }) });
    }
  }
}

function changed(file: Uint8Array, index: number): Uint8Array {
  const copy = file.slice();
  copy[index] = (copy[index] ?? 0) ^ 0x01;
  return copy;
}
