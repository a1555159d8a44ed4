import type { Row, Rulebook } from '../rulebook';
import type { EntityId, Instant, Ports } from '../terms';
import type { Distribution } from './delivery/distribution';
import type { DccFault } from './faults';
import type { ServiceUsers } from './service-users';
import type { Inventory } from './smi/inventory';
import type { ProductsList } from './smi/products-list';

/** What the parts of the emulated DCC share. */
export interface Desk {
  /** The rules that hold: of the rules date, or of the clock's day where they follow it. */
  readonly rulebook: Rulebook;
  rulesAt(moment: Instant): Rulebook;
  readonly ports: Ports;
  /** The access control broker's Entity Identifier; Non-Device Requests are addressed to it. */
  readonly acb: EntityId;
  readonly users: ServiceUsers;
  readonly inventory: Inventory;
  readonly productsList: ProductsList;
  readonly distribution: Distribution;
  /** Looks a row up and keeps that it was consulted. */
  consult<V>(row: Row<V>): V;
  /** Whether the DCC was made to go wrong in this way. */
  faulty(fault: DccFault): boolean;
}
