import { readFileSync } from 'node:fs';
import type { BenchDevice } from '../../assembly';
import { corrupted, emulatedImage, type FirmwareImage, imageIn, isSigned } from '../../bench';
import { type FirmwareVersion, MeterbenchError, type Signer } from '../../terms';
import type { ServiceUser } from './service-user';

/** Firmware images for the Devices of a bench, by the version that a feature names. */
export class Images {
  readonly #supplierOf: (device: BenchDevice) => ServiceUser;
  readonly #signerOf: (supplier: ServiceUser) => Signer;

  constructor(supplierOf: (device: BenchDevice) => ServiceUser, signerOf: (supplier: ServiceUser) => Signer) {
    this.#supplierOf = supplierOf;
    this.#signerOf = signerOf;
  }

  /**
   * The file that the bench file names, else one made up, which only an emulated Device takes.
   *
   * @throws MeterbenchError where a real Device has no such file: nothing can be shown about it then
   */
  of(device: BenchDevice, named: FirmwareVersion): FirmwareImage {
    const declared = device.firmwares[named]?.image;
    if (declared !== undefined) {
      return imageIn(new Uint8Array(readFileSync(declared)), isSigned(device));
    }
    if (device.kind === 'real') {
      throw new MeterbenchError({
        code: 'MB-BENCH-FIRMWARE',
        blame: 'bench',
        message: `this bench has no image of firmware ${named} for the real ${device.name}`,
        next: `Name one in the bench file, as firmwares: { "${named}": { version: "…", image: FILE } }`,
      });
    }
    const supplier = this.#supplierOf(device);
    const signer = isSigned(device) ? this.#signerOf(supplier) : undefined;
    return emulatedImage(device.versionOf(named), supplier.id, signer);
  }

  /** As it arrives where a bit went wrong on the way. */
  corrupted(device: BenchDevice, named: FirmwareVersion): FirmwareImage {
    return corrupted(this.of(device, named));
  }
}
