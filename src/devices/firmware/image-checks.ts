import { decodeOtaImage, type OtaImage } from '../../gbcs';
import { CodecError, type FirmwareVersion, firmwareVersion } from '../../terms';
import type { DeviceContext } from '../device-context';
import type { ImageRules } from '../models/model-traits';

/** What a Device finds of an image that it was offered. */
export type ImageOutcome =
  | 'verified'
  /** More than there is room for. */
  | 'oversize'
  /** The file ends before the size that its header states. */
  | 'interrupted'
  | 'corrupt'
  | 'wrong manufacturer'
  | 'wrong hardware'
  | 'wrong signature'
  /** The version that runs already. */
  | 'replayed';

export interface CheckedImage {
  readonly outcome: ImageOutcome;
  /** `00000000` where the file is too short to tell. */
  readonly version: FirmwareVersion;
  /** Absent where the file isn't an image. */
  readonly image?: OtaImage;
}

const versionOffset = 14;
const sizeOffset = 52;
const headerLength = 60;

/** Everything a Device checks of an image before it keeps it, in the order in which it can. */
export function checkImage(file: Uint8Array, rules: ImageRules, device: DeviceContext): CheckedImage {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const version = versionIn(view);
  if (file.length > rules.room) {
    return { outcome: 'oversize', version };
  }
  if (file.length < headerLength || view.readUInt32LE(sizeOffset) > file.length) {
    return { outcome: 'interrupted', version };
  }
  const image = decoded(file, rules.signed);
  return image === undefined
    ? { outcome: 'corrupt', version }
    : { outcome: judged(image, rules, device), version, image };
}

function judged(image: OtaImage, rules: ImageRules, device: DeviceContext): ImageOutcome {
  if (image.manufacturerCode !== rules.manufacturerCode) {
    return 'wrong manufacturer';
  }
  const { minimumHardwareVersion: least, maximumHardwareVersion: most } = image;
  if (rules.hardwareVersion < least || rules.hardwareVersion > most) {
    return 'wrong hardware';
  }
  if (rules.signed && !signedBySupplier(image, device)) {
    return 'wrong signature';
  }
  return image.fileVersion === device.state.running ? 'replayed' : 'verified';
}

/** Whether the Supplier whose certificate the Device holds has signed the manufacturer image. */
function signedBySupplier({ manufacturerImage, signature }: OtaImage, { state, ports }: DeviceContext): boolean {
  const { supplier } = state.trust;
  return (
    supplier !== undefined &&
    signature !== undefined &&
    ports.signer.verify(supplier, manufacturerImage, signature) === true
  );
}

function decoded(file: Uint8Array, signed: boolean): OtaImage | undefined {
  try {
    return decodeOtaImage(file, signed);
  } catch (error) {
    if (error instanceof CodecError) {
      return undefined;
    }
    throw error;
  }
}

function versionIn(view: Buffer): FirmwareVersion {
  const version = view.length < versionOffset + 4 ? 0 : view.readUInt32LE(versionOffset);
  return firmwareVersion(version.toString(16).padStart(8, '0'));
}
