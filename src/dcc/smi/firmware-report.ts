import type { SmiVersionSource } from '../../rulebook';
import type { FirmwareVersion } from '../../terms';

/** A firmware version that a Device told of, and in what kind of message. */
export interface FirmwareReport {
  readonly source: SmiVersionSource;
  readonly version: FirmwareVersion;
}
