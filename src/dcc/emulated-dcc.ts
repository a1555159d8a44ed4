import { readRequest, type ServiceRequest, sniffSchemaVersion } from '../duis';
import type { DeviceLink } from '../link';
import type { Row, Rulebook } from '../rulebook';
import {
  type DeviceId,
  type EntityId,
  type Instant,
  type IsoDate,
  isoDate,
  isoText,
  type Ports,
  type SmiStatus,
} from '../terms';
import { accessControl, accessOf } from './access-control';
import { refusedVersion } from './access-control/refused-version';
import { refuseUnnamedAlerts } from './access-control/unnamed-alerts';
import { AlertProcessing } from './alerts/alert-processing';
import type { CplEntry, Dcc, DccControls, DccService, DeviceRecord, Product, UserRecord } from './dcc';
import { type Deadlines, noRetries, type Retries, usualDeadlines } from './delivery/deadlines';
import { Delivery, type DeliveryEvents, type Pending } from './delivery/delivery';
import { Dispatch } from './delivery/dispatch';
import type { Distribute } from './delivery/distribution';
import { FirmwareDistribution } from './delivery/firmware-distribution';
import { heldUntil } from './delivery/held-requests';
import type { Desk } from './desk';
import type { DccFault } from './faults';
import { answerNonDevice } from './non-device';
import { reading, refuseUnreadable } from './readings';
import { AwaitedOutcomes } from './responses/awaited-outcomes';
import { HanLogRequests } from './responses/han-log-requests';
import { bareResponse } from './responses/respond';
import { ResponseProcessing } from './responses/response-processing';
import { ServiceUsers } from './service-users';
import { Inventory } from './smi/inventory';
import { ProductsList } from './smi/products-list';
import { undergo } from './smi/smi-transitions';
import { restoreIfOnList, suspendIfOffList } from './smi/suspension';
import { PreCommands } from './transform/pre-commands';

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
  readonly #delivery: Delivery;
  readonly #dispatch: Dispatch;
  readonly #faults: Set<DccFault>;
  #rulesOn: ((day: IsoDate) => Rulebook) | undefined;

  /** @throws ConfigError where a row has a value that the emulated DCC can't go by */
  constructor(options: EmulatedDccOptions) {
    const { rulebook, ports, retries = noRetries, responseLimit } = options;
    refuseUnreadable(rulebook);
    const deadlines: Deadlines = { response: responseLimit, ...usualDeadlines, ...options.deadlines };
    this.#faults = new Set(options.faults);
    const rulesAt = (moment: Instant) => this.#rulesOn?.(isoDate(isoText(moment).slice(0, 10))) ?? rulebook;
    const desk: Desk = {
      get rulebook() {
        return rulesAt(ports.clock.now());
      },
      rulesAt,
      ports,
      acb: options.acb,
      users: new ServiceUsers(),
      inventory: new Inventory(),
      productsList: new ProductsList(),
      distribution: new FirmwareDistribution(() => desk, deadlines.distribution, options.distribute),
      consult: (row) => {
        options.onConsult(row);
        return row.value;
      },
      faulty: (fault) => this.#faults.has(fault),
    };
    this.#desk = desk;
    const tell = ({ request, user }: Pending, code: 'E20' | 'E21' | 'E30') =>
      desk.users.deliver(user.id, bareResponse(desk, request, code));
    const awaited = new AwaitedOutcomes(desk, deadlines.futureDated, (pending) => tell(pending, 'E30'));
    const hanLog = new HanLogRequests(desk);
    const responses = new ResponseProcessing(desk, awaited, hanLog);
    const alerts = new AlertProcessing(desk, awaited, hanLog);
    const events: DeliveryEvents = {
      response: (...came) => responses.response(...came),
      alert: (came) => alerts.alert(came),
      silence: tell,
    };
    this.#delivery = new Delivery(desk, events, deadlines, retries);
    this.#dispatch = new Dispatch(desk, this.#delivery, new PreCommands(desk));
  }

  async submit(sender: EntityId, service: DccService, requestXml: string): Promise<string> {
    const desk = this.#desk;
    const outdated = refusedVersion(desk, sniffSchemaVersion(requestXml));
    const request = readRequest(requestXml);
    if (outdated !== undefined) {
      return bareResponse(desk, request, outdated);
    }
    const user = desk.users.get(sender);
    const statusRules = this.#statusRules(request);
    const refusal = accessControl(accessOf(desk, request, service, user, statusRules));
    if (user === undefined || refusal !== undefined) {
      if (user !== undefined && desk.faulty('delivers although refused')) {
        this.#carryOut(request, service, user, statusRules);
      }
      return bareResponse(desk, request, refusal ?? 'E1');
    }
    return this.#carryOut(request, service, user, statusRules);
  }

  async submitUnchecked(sender: EntityId, requestXml: string): Promise<string> {
    const request = readRequest(requestXml);
    const user = this.#desk.users.get(sender);
    return user === undefined
      ? bareResponse(this.#desk, request, 'E1')
      : this.#dispatch.carryOut(request, 'send', user, this.#desk.rulebook);
  }

  #carryOut(request: ServiceRequest, service: DccService, user: UserRecord, statusRules: Rulebook): string {
    refuseUnnamedAlerts(this.#desk, request);
    return service === 'non-device'
      ? answerNonDevice(this.#desk, request, user)
      : this.#dispatch.carryOut(request, service, user, statusRules);
  }

  /** The rules that judge the Device's status: of a Request that the DSP holds, perhaps those of the day it is for. */
  #statusRules(request: ServiceRequest): Rulebook {
    const desk = this.#desk;
    const until = this.#rulesOn === undefined ? undefined : heldUntil(desk, request);
    const later =
      until !== undefined && reading(desk, 'edge/future-dated-over-the-release') === 'rules of the day of execution';
    return later ? desk.rulesAt(until) : desk.rulebook;
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
    this.#delivery.attach(device.id, link);
  }

  connect(device: DeviceId, link: DeviceLink): void {
    this.#delivery.attach(device, link);
  }

  disconnect(device: DeviceId): void {
    this.#delivery.detach(device);
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
      suspendIfOffList(this.#desk, id);
      restoreIfOnList(this.#desk, id, 'CPL');
    }
  }

  holdStatus(device: DeviceId, status: SmiStatus): void {
    this.#desk.inventory.setStatus(device, status, this.#desk.ports.clock.now());
  }

  undergo(device: DeviceId, transition: string): boolean {
    return undergo(this.#desk, device, transition);
  }

  history(device: DeviceId) {
    return this.#desk.inventory.get(device)?.history ?? [];
  }

  answers(device: DeviceId) {
    return this.#delivery.answers.of(device);
  }

  responseDeadline(device: DeviceId): number {
    return this.#delivery.limitFor(device);
  }

  retryUnanswered(retries: Retries): void {
    this.#delivery.retryUnanswered(retries);
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
    const made = new Map<IsoDate, Rulebook>();
    this.#rulesOn = (day) => {
      const rules = made.get(day) ?? rulesOn(day);
      if (!made.has(day)) {
        refuseUnreadable(rules);
        made.set(day, rules);
      }
      return rules;
    };
  }

  goWrong(fault: DccFault): void {
    this.#faults.add(fault);
  }
}
