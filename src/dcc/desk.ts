import type { Row, Rulebook } from '../rulebook';
import type { EntityId, Instant, Ports } from '../terms';
import type { ServiceUsers } from './service-users';
import type { Inventory } from './smi/inventory';
import type { ProductsList } from './smi/products-list';

/** What every part of the emulated DCC has before it: the rules, the ports, and what the DCC keeps. */
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
  /** Looks a row up and keeps that it was consulted. */
  consult<V>(row: Row<V>): V;
}
