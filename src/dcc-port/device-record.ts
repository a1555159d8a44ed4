import type { EsmeVariant, MeterMpxns } from '../duis';
import type { DeviceId, DeviceType, FirmwareVersion, SmiStatus } from '../terms';

/** A Device as it is brought into the Smart Metering Inventory by set-up. */
export interface DeviceRecord {
  readonly id: DeviceId;
  readonly deviceType: DeviceType;
  readonly manufacturer: string;
  readonly deviceModel: string;
  readonly smetsChtsVersion: string;
  readonly gbcsVersion: string;
  /** Absent while the DCC knows none. */
  readonly firmware?: FirmwareVersion;
  readonly status: SmiStatus;
  readonly mpxns?: Partial<MeterMpxns>;
  readonly esmeVariant?: EsmeVariant;
  readonly uprn?: string;
  readonly property?: { readonly postCode: string; readonly addressIdentifier: string };
  /** The CHF whose HAN it is on. */
  readonly hub?: DeviceId;
  /** The meter that a Type 1 Device belongs to. */
  readonly meter?: DeviceId;
}
