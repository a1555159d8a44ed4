import type { AlertCase, FirmwareReceipt } from '../../gbcs';
import type { DeviceType } from '../../terms';
import type { EventDefaults } from '../event-configuration';
import type { TrustSlot } from '../trust-slots';

/** How a Device Model introduces itself, and what its behaviours go by. */
export interface ModelTraits {
  readonly deviceType: DeviceType;
  /** The GBCS version that it declares. */
  readonly gbcsVersion: string;
  /** Whose certificates it holds, beside the access control broker's. */
  readonly slots: readonly TrustSlot[];
  /** Clock status octet in the date-times that it writes. */
  readonly clockStatus: number;
  /** The language of its generic Alerts; absent: it sends none. */
  readonly alerts?: 'dlms' | 'gbz';
  /** Events that SR6.22 configures, and what the factory set. */
  readonly events: EventDefaults;
  /** Events of its maker's own: alerted to the WAN always, since nobody can configure them. */
  readonly ownAlerts?: readonly number[];
  /** Absent: takes no image over the HAN. */
  readonly image?: ImageRules;
  /** Sleeps, and wakes whenever so many milliseconds have gone by. */
  readonly wakesEvery?: number;
}

/** What a Device of a model asks of an image. */
export interface ImageRules {
  /** Zigbee manufacturer code. */
  readonly manufacturerCode: number;
  readonly hardwareVersion: number;
  /** Octets that it has room for. */
  readonly room: number;
  /** Whether the image ends in its Supplier's signature. */
  readonly signed: boolean;
  /** Tells its Supplier of the image itself; absent: the Communications Hub does. */
  readonly receipt?: AlertCase<FirmwareReceipt>;
  /** Runs the image once it has it; otherwise when SR11.3 says so. */
  readonly runsAtOnce: boolean;
}
