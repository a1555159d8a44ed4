import type { BenchFileDevice } from '../bench';
import type { Backchannel, TappedLink } from '../link';
import type { DeviceId, DeviceType, FirmwareVersion } from '../terms';

/** A Device that stands on the bench, emulated or real. */
export interface BenchDevice {
  readonly name: string;
  readonly id: DeviceId;
  readonly type: DeviceType;
  /** Name of the CHF whose HAN it is on, where that isn't the first of the bench. */
  readonly hub?: string | undefined;
  readonly kind: 'emulated' | 'real';
  readonly manufacturer: string;
  readonly deviceModel: string;
  readonly gbcsVersion: string;
  readonly smetsChtsVersion: string;
  /** The version that it runs when it comes on the bench. */
  readonly firmware: FirmwareVersion;
  /** By the version that features name, which one of its own stands for it. */
  readonly firmwares: BenchFileDevice['firmwares'];
  /** Its settings are as the factory made them, as the bench file declares. */
  readonly factoryNew: boolean;
  /** Codes of Alerts that it sends of itself now and then, as the bench file declares. */
  readonly expectAlerts: readonly string[];
  readonly link: TappedLink;
  readonly backchannel: Backchannel;
  /** Its own version that stands for the one that a feature names. */
  versionOf(named: FirmwareVersion): FirmwareVersion;
  /** Brings the Device to run a firmware version before the scenario's own acts; false where the bench can't. */
  install(version: FirmwareVersion): Promise<boolean>;
  /** Hands the Device a message past the DCC's link, as a local tool on the HAN does; how many answers came to the tool. */
  locally(message: Uint8Array): Promise<number>;
  /** Makes the Device go wrong in a named way; false where the bench can't. */
  inject(fault: string): Promise<boolean>;
}
