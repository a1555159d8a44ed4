import type { DeviceLink } from '../link';
import type { Rulebook } from '../rulebook';
import type { DeviceId, EntityId, IsoDate, SmiStatus } from '../terms';
import type { Awaitable } from './awaitable';
import type { DeviceRecord } from './device-record';
import type { CplEntry, Product } from './product';
import type { Retries } from './retries';
import type { UserRecord } from './user-record';

/**
 * What happens around the DCC other than by a Service Request: on a real DCC these are acts of people, and some it can't
 * take. Such an act throws `DccCant`; `Dcc.capabilities` tells of it beforehand.
 */
export interface DccActs {
  register(user: UserRecord): Awaitable<void>;
  setUserActive(user: EntityId, active: boolean): Awaitable<void>;
  /** Makes a Service User responsible for a Device (from registration data). */
  makeResponsible(user: EntityId, device: DeviceId): Awaitable<void>;
  endResponsibility(user: EntityId, device: DeviceId): Awaitable<void>;
  enrol(device: DeviceRecord, link: DeviceLink): Awaitable<void>;
  /** Connects a Device that came in by SR12.2, or anew. */
  connect(device: DeviceId, link: DeviceLink): Awaitable<void>;
  /** From now on the DCC has no way to the Device. */
  disconnect(device: DeviceId): Awaitable<void>;
  /** Notes that a Device is on the HAN of a CHF, or belongs to a meter. */
  associate(device: DeviceId, other: DeviceId): Awaitable<void>;
  /** Puts an entry on the published CPL, and into the DSP's copy unless it is held back. */
  listProduct(entry: CplEntry, options?: { readonly heldBackFromDsp?: boolean }): Awaitable<void>;
  /** Takes a Device Model's firmware off both lists; Devices that run it become Suspended. */
  delistProduct(product: Product): Awaitable<void>;
  /** Sets an SMI Status directly, however it came about; no DCC Alert goes out. */
  holdStatus(device: DeviceId, status: SmiStatus): Awaitable<void>;
  /** Has a row of the table `transition` happen, such as `recovery-begun`; false where the row doesn't allow it. */
  undergo(device: DeviceId, transition: string): Awaitable<boolean>;
  /** From now on a Command that gets no Response is sent again; those under way included. */
  retryUnanswered(retries: Retries): Awaitable<void>;
  /** From now on the rules follow the DCC's clock instead of the one rules date. */
  followRules(rulesOn: (day: IsoDate) => Rulebook): Awaitable<void>;
  /** As `submit` to the service `send`, but past access control: for what is asked of the Device alone. */
  submitUnchecked(sender: EntityId, requestXml: string): Promise<string>;
}
