import type { FirmwareVersion } from '../../terms';

/** The image a Device has fetched, verified and not yet activated. */
export interface HeldImage {
  readonly version: FirmwareVersion;
  /** SHA-256 of the manufacturer image. */
  readonly hash: Uint8Array;
}
