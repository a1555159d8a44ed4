import { readRequest, sniffSchemaVersion } from '../duis';
import type { DeviceLink } from '../link';
import type { Row, Rulebook } from '../rulebook';
import type { DeviceId, EntityId, IsoDate, Ports, SmiStatus } from '../terms';
import { refusedVersion } from './access-control/refused-version';
import { statusRulesFor } from './access-control/status-rules';
import type { CplEntry, Dcc, DccControls, DccService, DeviceRecord, Product, UserRecord } from './dcc';
import { type DccParts, dccParts } from './dcc-parts';
import { DccRules } from './dcc-rules';
import { type Deadlines, noRetries, type Retries, usualDeadlines } from './delivery/deadlines';
import type { Distribute } from './delivery/firmware-distribution';
import type { Desk } from './desk';
import { type DccFault, wrapIn } from './faults';
import { bareResponse } from './responses/respond';
import { ServiceUsers } from './service-users';
import { Inventory } from './smi/inventory';
import { ProductsList } from './smi/products-list';

export interface EmulatedDccOptions {
  readonly rulebook: Rulebook;
  readonly ports: Ports;
  readonly acb: EntityId;
  /** Milliseconds from sending a Command until its Response is given up. */
  readonly responseLimit: number;
  /** The other time limits, where they aren't the usual ones. */
  readonly deadlines?: Partial<Deadlines>;
  /** None where not given. */
  readonly retries?: Retries;
  /** How an image gets to a Device; without it SR11.1 and SR11.4 can't be carried out. */
  readonly distribute?: Distribute;
  /** Ways in which this DCC goes wrong from the start. */
  readonly faults?: readonly DccFault[];
  /** Told of each rulebook row that the DCC consults. */
  readonly onConsult: (row: Row<unknown>) => void;
}

/** The DCC in memory: what DUIS asks of it goes through access control, becomes GBCS bytes, and comes back as DUIS. */
export class EmulatedDcc implements Dcc, DccControls {
  readonly #desk: Desk;
  readonly #rules: DccRules;
  readonly #parts: DccParts;

  /** @throws ConfigError where a row has a value that the emulated DCC can't go by */
  constructor(options: EmulatedDccOptions) {
    const { rulebook, ports, distribute, retries = noRetries, responseLimit } = options;
    const rules = new DccRules(rulebook, ports.clock);
    const deadlines: Deadlines = { response: responseLimit, ...usualDeadlines, ...options.deadlines };
    this.#rules = rules;
    this.#desk = {
      get rulebook() {
        return rules.now;
      },
      rulesAt: (moment) => rules.at(moment),
      ports,
      acb: options.acb,
      users: new ServiceUsers(),
      inventory: new Inventory(),
      productsList: new ProductsList(),
      consult: (row) => {
        options.onConsult(row);
        return row.value;
      },
    };
    this.#parts = dccParts(this.#desk, { deadlines, retries, distribute }, wrapIn(options.faults ?? []));
  }

  async submit(sender: EntityId, service: DccService, requestXml: string): Promise<string> {
    const desk = this.#desk;
    const outdated = refusedVersion(desk, sniffSchemaVersion(requestXml));
    const request = readRequest(requestXml);
    if (outdated !== undefined) {
      return bareResponse(desk, request, outdated);
    }
    const statusRules = statusRulesFor(desk, this.#rules, request);
    const posted = { request, service, user: desk.users.get(sender), statusRules };
    return this.#parts.admission.answer(posted, this.#parts.accessControl.refusal(posted));
  }

  async submitUnchecked(sender: EntityId, requestXml: string): Promise<string> {
    const request = readRequest(requestXml);
    const user = this.#desk.users.get(sender);
    return user === undefined
      ? bareResponse(this.#desk, request, 'E1')
      : this.#parts.dispatch.carryOut({ request, service: 'send', user, statusRules: this.#desk.rulebook });
  }

  onDelivery(recipient: EntityId, listener: (responseXml: string) => void): () => void {
    return this.#desk.users.onDelivery(recipient, listener);
  }

  register(user: UserRecord): void {
    this.#desk.users.register(user);
  }

  setUserActive(user: EntityId, active: boolean): void {
    this.#desk.users.setActive(user, active);
  }

  makeResponsible(user: EntityId, device: DeviceId): void {
    this.#desk.users.makeResponsible(user, device);
  }

  endResponsibility(user: EntityId, device: DeviceId): void {
    this.#desk.users.endResponsibility(user, device);
  }

  enrol(device: DeviceRecord, link: DeviceLink): void {
    this.#desk.inventory.add(device, this.#desk.ports.clock.now());
    this.#parts.delivery.attach(device.id, link);
  }

  connect(device: DeviceId, link: DeviceLink): void {
    this.#parts.delivery.attach(device, link);
  }

  disconnect(device: DeviceId): void {
    this.#parts.delivery.detach(device);
  }

  associate(device: DeviceId, other: DeviceId): void {
    const { inventory } = this.#desk;
    inventory.setDetails(device, inventory.known(other).deviceType === 'CHF' ? { hub: other } : { meter: other });
  }

  listProduct(entry: CplEntry, { heldBackFromDsp = false } = {}): void {
    this.#desk.productsList.list(entry, heldBackFromDsp);
    this.#reconsider(entry);
  }

  delistProduct(product: Product): void {
    this.#desk.productsList.delist(product);
    this.#reconsider(product);
  }

  #reconsider(model: Product): void {
    for (const { id } of this.#desk.inventory.ofModel(model)) {
      this.#parts.suspension.suspendIfOffList(id);
      this.#parts.restoration.restoreIfOnList(id, 'CPL');
    }
  }

  holdStatus(device: DeviceId, status: SmiStatus): void {
    this.#desk.inventory.setStatus(device, status, this.#desk.ports.clock.now());
  }

  undergo(device: DeviceId, transition: string): boolean {
    return this.#parts.transitions.undergo(device, transition);
  }

  history(device: DeviceId) {
    return this.#desk.inventory.get(device)?.history ?? [];
  }

  answers(device: DeviceId) {
    return this.#parts.delivery.answers.of(device);
  }

  responseDeadline(device: DeviceId): number {
    return this.#parts.delivery.limitFor(device);
  }

  retryUnanswered(retries: Retries): void {
    this.#parts.delivery.retryUnanswered(retries);
  }

  serviceFlag(device: DeviceId, file: 'electricity' | 'gas'): string {
    const status = this.history(device).at(-1)?.status;
    const row = this.#desk.rulebook.table('flag').get(`${file}/${status}`);
    const inUse = this.#desk.rulebook.table('flag-set').get(file);
    const flag = row === undefined ? 'not stated' : this.#desk.consult(row);
    // A file takes no letter that isn't one of its own.
    const takes = inUse === undefined || flag === 'not stated' || this.#desk.consult(inUse).includes(flag);
    return takes ? flag : 'no such flag';
  }

  followRules(rulesOn: (day: IsoDate) => Rulebook): void {
    this.#rules.follow(rulesOn);
  }
}
