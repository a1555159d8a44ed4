import type { Backchannel, TappedLink } from '../link';
import type { DeviceId, DeviceType, FirmwareVersion } from '../terms';

/** A Device that stands on the bench, emulated or real. */
export interface BenchDevice {
  readonly name: string;
  readonly id: DeviceId;
  readonly type: DeviceType;
  readonly kind: 'emulated' | 'real';
  readonly manufacturer: string;
  readonly deviceModel: string;
  readonly gbcsVersion: string;
  readonly smetsChtsVersion: string;
  readonly link: TappedLink;
  readonly backchannel: Backchannel;
  /** Brings the Device to run a firmware version before the scenario's own acts; false where the bench can't. */
  install(version: FirmwareVersion): boolean;
  /** Makes the Device go wrong in a named way; false where the bench can't. */
  inject(fault: string): boolean;
}
