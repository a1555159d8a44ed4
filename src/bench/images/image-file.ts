import { createHash } from 'node:crypto';
import { decodeOtaImage } from '../../gbcs';
import type { DeviceType } from '../../terms';
import type { FirmwareImage } from './firmware-image';

/** Whether images for a type of Device end with their Supplier's signature. */
export const isSigned = ({ type }: { readonly type: DeviceType }): boolean => type !== 'PPMID';

/** @throws CodecError where the file is no OTA image */
export function imageIn(file: Uint8Array, signed: boolean): FirmwareImage {
  const { fileVersion, manufacturerImage } = decodeOtaImage(file, signed);
  return { version: fileVersion, file, hash: new Uint8Array(createHash('sha256').update(manufacturerImage).digest()) };
}
