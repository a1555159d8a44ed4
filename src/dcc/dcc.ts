import type { DeviceLink } from '../link';
import type { CplStatus, DeviceId, DeviceType, EntityId, FirmwareVersion, SmiStatus, UserRole } from '../terms';

/** The three web services of the DCC User Interface. */
export type DccService = 'send' | 'transform' | 'non-device';

/** The DCC as a Service User sees it: documents of the DCC User Interface Specification, in and out. */
export interface Dcc {
  /** Posts a Service Request; the synchronous Response comes back. */
  submit(sender: EntityId, service: DccService, requestXml: string): Promise<string>;
  /** Later Responses, Device Alerts and DCC Alerts for a Service User, until the returned function is called. */
  onDelivery(recipient: EntityId, listener: (responseXml: string) => void): () => void;
}

/** A Service User's entry: one User ID has one User Role here. */
export interface UserRecord {
  readonly id: EntityId;
  readonly role: UserRole;
  readonly active: boolean;
}

/** What a Device Model entry of the Central Products List names. */
export interface CplEntry {
  readonly deviceType: DeviceType;
  readonly manufacturer: string;
  readonly deviceModel: string;
  readonly firmware: FirmwareVersion;
  readonly status: CplStatus;
}

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
}

/** What happens around the DCC other than by a Service Request. On a real DCC these are acts of people. */
export interface DccControls {
  register(user: UserRecord): void;
  enrol(device: DeviceRecord, link: DeviceLink): void;
  /** Makes a Service User responsible for a Device (from registration data). */
  makeResponsible(user: EntityId, device: DeviceId): void;
  /** Puts an entry on the published CPL, and into the DSP's copy unless it is held back. */
  listProduct(entry: CplEntry, options?: { readonly heldBackFromDsp?: boolean }): void;
  /** Takes a Device Model's firmware off both lists; Devices that run it become Suspended. */
  delistProduct(product: Omit<CplEntry, 'status'>): void;
  /** Sets an SMI Status directly, however it came about; no DCC Alert goes out. */
  holdStatus(device: DeviceId, status: SmiStatus): void;
  /** As `submit` to the service `send`, but past access control: for what is asked of the Device alone. */
  submitUnchecked(sender: EntityId, requestXml: string): Promise<string>;
}
