import type { CplEntry, DccActs, DeviceRecord, Product, Retries, UserRecord } from '../dcc-port';
import { readRequest } from '../duis';
import type { DeviceLink } from '../link';
import type { Rulebook } from '../rulebook';
import type { DeviceId, EntityId, IsoDate, SmiStatus } from '../terms';
import type { DccParts } from './dcc-parts';
import type { DccRules } from './dcc-rules';
import { bareResponse } from './responses/respond';

/** Everything that people do around the DCC, done at once. */
export class EmulatedActs implements DccActs {
  readonly #parts: DccParts;
  readonly #rules: DccRules;

  constructor(parts: DccParts, rules: DccRules) {
    this.#parts = parts;
    this.#rules = rules;
  }

  register(user: UserRecord): void {
    this.#parts.desk.users.register(user);
  }

  setUserActive(user: EntityId, active: boolean): void {
    this.#parts.desk.users.setActive(user, active);
  }

  makeResponsible(user: EntityId, device: DeviceId): void {
    this.#parts.desk.users.makeResponsible(user, device);
  }

  endResponsibility(user: EntityId, device: DeviceId): void {
    this.#parts.desk.users.endResponsibility(user, device);
  }

  enrol(device: DeviceRecord, link: DeviceLink): void {
    const { desk, delivery } = this.#parts;
    desk.inventory.add(device, desk.ports.clock.now());
    delivery.attach(device.id, link);
  }

  connect(device: DeviceId, link: DeviceLink): void {
    this.#parts.delivery.attach(device, link);
  }

  disconnect(device: DeviceId): void {
    this.#parts.delivery.detach(device);
  }

  associate(device: DeviceId, other: DeviceId): void {
    const { inventory } = this.#parts.desk;
    inventory.setDetails(device, inventory.known(other).deviceType === 'CHF' ? { hub: other } : { meter: other });
  }

  listProduct(entry: CplEntry, { heldBackFromDsp = false } = {}): void {
    this.#parts.desk.productsList.list(entry, heldBackFromDsp);
    this.#reconsider(entry);
  }

  delistProduct(product: Product): void {
    this.#parts.desk.productsList.delist(product);
    this.#reconsider(product);
  }

  #reconsider(model: Product): void {
    const { desk, suspension, restoration } = this.#parts;
    for (const { id } of desk.inventory.ofModel(model)) {
      suspension.suspendIfOffList(id);
      restoration.restoreIfOnList(id, 'CPL');
    }
  }

  holdStatus(device: DeviceId, status: SmiStatus): void {
    const { desk } = this.#parts;
    desk.inventory.setStatus(device, status, desk.ports.clock.now());
  }

  undergo(device: DeviceId, transition: string): boolean {
    return this.#parts.transitions.undergo(device, transition);
  }

  retryUnanswered(retries: Retries): void {
    this.#parts.delivery.retryUnanswered(retries);
  }

  followRules(rulesOn: (day: IsoDate) => Rulebook): void {
    this.#rules.follow(rulesOn);
  }

  async submitUnchecked(sender: EntityId, requestXml: string): Promise<string> {
    const { desk, dispatch } = this.#parts;
    const request = readRequest(requestXml);
    const user = desk.users.get(sender);
    return user === undefined
      ? bareResponse(desk, request, 'E1')
      : dispatch.carryOut({ request, service: 'send', user, statusRules: desk.rulebook });
  }
}
