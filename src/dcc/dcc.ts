import type { EsmeVariant, MeterMpxns } from '../duis';
import type { DeviceLink } from '../link';
import type { Rulebook } from '../rulebook';
import type {
  CplStatus,
  DeviceId,
  DeviceType,
  EntityId,
  FirmwareVersion,
  Instant,
  IsoDate,
  SmiStatus,
  UserRole,
} from '../terms';
import type { Retries } from './delivery/deadlines';

/** The three web services of the DCC User Interface. */
export type DccService = 'send' | 'transform' | 'non-device';

/** The DCC as a Service User sees it: documents of the DCC User Interface Specification, in and out. */
export interface Dcc {
  /**
   * Posts a Service Request; the synchronous Response comes back.
   * @throws RefusedWithoutCode where the Code refuses the Request and no source tells with which response code
   */
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

/** An SMI Status and the moment from which it applies. */
export interface StatusSince {
  readonly status: SmiStatus;
  readonly since: Instant;
}

/** What came back from one Device, Alerts aside. */
export interface AnswerCounts {
  /** Responses to a Command that waited for one. */
  readonly responses: number;
  /** Further Responses to a Command that had been answered. */
  readonly duplicates: number;
  /** Responses to a Command that had been given up. */
  readonly late: number;
  /** What was no valid message of the Device, or answered nothing. */
  readonly dropped: number;
}

/** What happens around the DCC other than by a Service Request. On a real DCC these are acts of people. */
export interface DccControls {
  register(user: UserRecord): void;
  setUserActive(user: EntityId, active: boolean): void;
  enrol(device: DeviceRecord, link: DeviceLink): void;
  /** Connects a Device that came in by SR12.2, or anew. */
  connect(device: DeviceId, link: DeviceLink): void;
  /** From now on the DCC has no way to the Device. */
  disconnect(device: DeviceId): void;
  /** Notes that a Device is on the HAN of a CHF, or belongs to a meter. */
  associate(device: DeviceId, other: DeviceId): void;
  /** Makes a Service User responsible for a Device (from registration data). */
  makeResponsible(user: EntityId, device: DeviceId): void;
  endResponsibility(user: EntityId, device: DeviceId): void;
  /** Puts an entry on the published CPL, and into the DSP's copy unless it is held back. */
  listProduct(entry: CplEntry, options?: { readonly heldBackFromDsp?: boolean }): void;
  /** Takes a Device Model's firmware off both lists; Devices that run it become Suspended. */
  delistProduct(product: Product): void;
  /** Sets an SMI Status directly, however it came about; no DCC Alert goes out. */
  holdStatus(device: DeviceId, status: SmiStatus): void;
  /** Has a row of the table `transition` happen, such as `recovery-begun`; false where the row doesn't allow it. */
  undergo(device: DeviceId, transition: string): boolean;
  /** Oldest first; empty where the Device isn't in the SMI. */
  history(device: DeviceId): readonly StatusSince[];
  answers(device: DeviceId): AnswerCounts;
  /** Milliseconds after which a Response of this Device is given up, retries aside. */
  responseDeadline(device: DeviceId): number;
  /** From now on a Command that gets no Response is sent again; those under way included. */
  retryUnanswered(retries: Retries): void;
  /** DCC Service Flag of a Device in a registration data file, as its row tells; `not stated` where none does. */
  serviceFlag(device: DeviceId, file: 'electricity' | 'gas'): string;
  /** As `submit` to the service `send`, but past access control: for what is asked of the Device alone. */
  submitUnchecked(sender: EntityId, requestXml: string): Promise<string>;
  /** From now on the rules follow the DCC's clock instead of the one rules date. */
  followRules(rulesOn: (day: IsoDate) => Rulebook): void;
}
