import { CodecError, type FirmwareVersion, firmwareVersion, toHex } from '../terms';

/** A Zigbee OTA Upgrade file as GBCS uses it. All numbers are little-endian on the wire. */
export interface OtaImage {
  readonly manufacturerCode: number;
  readonly imageType: number;
  readonly fileVersion: FirmwareVersion;
  /** At most 32 octets. */
  readonly headerString: string;
  readonly minimumHardwareVersion: number;
  readonly maximumHardwareVersion: number;
  /** What is hashed and signed. */
  readonly manufacturerImage: Uint8Array;
  /** The Authorising Remote Party's `r || s` over the manufacturer image; absent on an image for a PPMID. */
  readonly signature?: Uint8Array;
}

const magic = 0x0beef11e;
const headerVersion = 0x0100;
const headerLength = 60;
/** Hardware versions present. */
const fieldControl = 0x0004;
const stackVersion = 0x0002;
const stringLength = 32;
/** Force-replace octet and length octet before the signature. */
const trailerHead = Uint8Array.of(0x00, 0x40);
const signatureLength = 64;
const trailerLength = trailerHead.length + signatureLength;

/**
 * Encodes the file from its fields, the signature as given.
 * @throws CodecError where a field has no room for its value
 */
export function encodeOtaImage(image: OtaImage): Uint8Array {
  const text = Buffer.from(image.headerString, 'latin1').subarray(0, stringLength);
  const size = headerLength + image.manufacturerImage.length + (image.signature === undefined ? 0 : trailerLength);
  const file = Buffer.alloc(size);
  file.writeUInt32LE(magic, 0);
  file.writeUInt16LE(headerVersion, 4);
  file.writeUInt16LE(headerLength, 6);
  file.writeUInt16LE(fieldControl, 8);
  file.writeUInt16LE(image.manufacturerCode, 10);
  file.writeUInt16LE(image.imageType, 12);
  file.writeUInt32LE(Number.parseInt(image.fileVersion, 16), 14);
  file.writeUInt16LE(stackVersion, 18);
  text.copy(file, 20);
  file.writeUInt32LE(size, 52);
  file.writeUInt16LE(image.minimumHardwareVersion, 56);
  file.writeUInt16LE(image.maximumHardwareVersion, 58);
  file.set(image.manufacturerImage, headerLength);
  if (image.signature !== undefined) {
    file.set(trailerHead, size - trailerLength);
    file.set(image.signature, size - signatureLength);
  }
  return new Uint8Array(file);
}

/**
 * Decodes the file, strictly.
 *
 * @param signed whether a trailer with the signature follows the manufacturer image, as for an ESME or GSME
 * @throws CodecError
 */
export function decodeOtaImage(file: Uint8Array, signed: boolean): OtaImage {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const least = headerLength + (signed ? trailerLength : 0);
  if (view.length < least) {
    refuse('OTA file', 0, `at least ${least} octets`, `${view.length}`);
  }
  expectNumber('OTA file identifier', 0, magic, view.readUInt32LE(0));
  expectNumber('OTA header version', 4, headerVersion, view.readUInt16LE(4));
  expectNumber('OTA header length', 6, headerLength, view.readUInt16LE(6));
  expectNumber('OTA field control', 8, fieldControl, view.readUInt16LE(8));
  expectNumber('OTA stack version', 18, stackVersion, view.readUInt16LE(18));
  expectNumber('OTA total size', 52, view.length, view.readUInt32LE(52));
  const end = view.length - (signed ? trailerLength : 0);
  if (signed) {
    trailerHead.forEach((octet, index) => {
      expectNumber('OTA trailer', end + index, octet, view.readUInt8(end + index));
    });
  }
  return {
    manufacturerCode: view.readUInt16LE(10),
    imageType: view.readUInt16LE(12),
    fileVersion: firmwareVersion(view.readUInt32LE(14).toString(16).padStart(8, '0')),
    headerString: view.toString('latin1', 20, 20 + stringLength).replace(/\0+$/, ''),
    minimumHardwareVersion: view.readUInt16LE(56),
    maximumHardwareVersion: view.readUInt16LE(58),
    manufacturerImage: file.slice(headerLength, end),
    ...(signed ? { signature: file.slice(end + trailerHead.length) } : {}),
  };
}

function expectNumber(field: string, offset: number, expected: number, found: number): void {
  if (expected !== found) {
    refuse(field, offset, hex(expected), hex(found));
  }
}

function hex(value: number): string {
  return toHex(Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)).replace(/^0{1,4}/, '');
}

function refuse(field: string, offset: number, expected: string, found: string): never {
  throw new CodecError({ field, offset, expected, found });
}
