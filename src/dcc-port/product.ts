import type { CplStatus, DeviceType, FirmwareVersion } from '../terms';

/** A Device Model with its firmware, as the Central Products List names it. */
export interface Product {
  readonly deviceType: DeviceType;
  readonly manufacturer: string;
  readonly deviceModel: string;
  readonly firmware: FirmwareVersion;
}

export interface CplEntry extends Product {
  readonly status: CplStatus;
  /** SHA-256 of the manufacturer image; the DSP compares nothing where it is absent. */
  readonly imageHash?: Uint8Array;
}
