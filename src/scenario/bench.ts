import type { BenchDevice, StandingBench } from '../assembly';
import type { Dcc, DccService } from '../dcc-port';
import type { CommandVariant, InventoryDevice, ServiceResponse } from '../duis';
import type { MessageRecord } from '../evidence';
import type { Message } from '../gbcs';
import type { Rulebook } from '../rulebook';
import { type EntityId, entityId, MeterbenchError, type Ports, type Signer, type Srv, srv } from '../terms';
import { CraftedCommands } from './acts/crafted-commands';
import { FirmwareActs } from './acts/firmware-acts';
import { Images } from './acts/images';
import { NonDeviceActs } from './acts/non-device-acts';
import { PastAccessControl } from './acts/past-access-control';
import { Registration } from './acts/registration';
import { type RequestDetails, requestBody } from './acts/request-bodies';
import { type Exchange, ServiceUser } from './acts/service-user';
import { SetUp } from './acts/set-up';
import type { Cast } from './needs/cast';
import { unknownParty } from './needs/step-fact';
import {
  differencesFromTable162,
  differencesOfTable28c,
  settingsIn,
  withoutRowIn162,
} from './observations/alert-settings';
import { consumptionIn } from './observations/consumption-read';
import { alertAbout } from './observations/dcc-alert-about';
import { Proposals } from './observations/proposals';
import { SignatureSurvey } from './observations/signature-survey';
import { Tape } from './observations/tape';

/** Where a Request's Command is to go, beyond its Device. */
export type Delivery = 'to the Device' | 'for local delivery only' | 'for local delivery too';

const variantOf = { 'to the Device': 1, 'for local delivery only': 2, 'for local delivery too': 3 } as const;

/** What stands on the bench in one scenario, in the words of its steps. */
export class Bench {
  readonly setUp: SetUp;
  readonly tape: Tape;
  readonly nonDevice: NonDeviceActs;
  readonly pastAccessControl: PastAccessControl;
  readonly crafted: CraftedCommands;
  readonly images: Images;
  readonly firmware: FirmwareActs;
  readonly registration: Registration;
  readonly signatures: SignatureSurvey;
  readonly proposals: Proposals;
  readonly #parts: StandingBench;
  readonly #cast: Pick<Cast, 'device'>;
  readonly #users: readonly ServiceUser[];
  readonly #wronged = new Set<string>();
  readonly #toPutRight: (() => Promise<void>)[] = [];
  #stranger: ServiceUser | undefined;
  #sentAt = 0;
  #localResponses = 0;

  constructor(parts: StandingBench, cast: Pick<Cast, 'device'>) {
    this.#parts = parts;
    this.#cast = cast;
    this.#users = parts.users.map(
      (user) =>
        new ServiceUser(user, parts.dcc.userInterface, parts.portsOf(user.name, user.id), (device) =>
          parts.responseLimit(device),
        ),
    );
    this.setUp = new SetUp(parts.dcc.acts, parts.devices);
    this.tape = new Tape(parts.messages, parts.signerFor, parts.acb);
    this.nonDevice = new NonDeviceActs(parts.dcc.acts, parts.acb);
    this.pastAccessControl = new PastAccessControl(parts.dcc.acts, this.tape, (device) => this.supplierOf(device));
    this.crafted = new CraftedCommands(parts.ports, parts.signerFor, parts.acb);
    this.images = new Images(
      (device) => this.supplierOf(device),
      ({ id }) => parts.signerFor(id),
    );
    this.firmware = new FirmwareActs({
      ...parts,
      users: this.#users,
      tape: this.tape,
      images: this.images,
      supplierOf: (device) => this.supplierOf(device),
    });
    this.registration = new Registration(parts.dcc);
    this.signatures = new SignatureSurvey(this.tape, parts.ports, parts.signerFor, parts.acb);
    this.proposals = new Proposals(parts.rulebook);
  }

  get rulebook(): Rulebook {
    return this.#parts.rulebook;
  }

  get ports(): Ports {
    return this.#parts.ports;
  }

  get dcc(): Dcc {
    return this.#parts.dcc;
  }

  get messages(): readonly MessageRecord[] {
    return this.#parts.messages;
  }

  get troubles(): readonly MeterbenchError[] {
    return this.#parts.troubles;
  }

  get accounted(): boolean {
    return this.#parts.accounted;
  }

  get doubts(): readonly string[] {
    return this.#parts.doubts;
  }

  /** A party's own keys, for what that party would check or sign itself. */
  signerFor(party: EntityId): Signer {
    return this.#parts.signerFor(party);
  }

  /** What the guard kept from real Devices. */
  get refusals(): StandingBench['refusals'] {
    return this.#parts.refusals;
  }

  /** Names of real Devices that may have been altered. */
  get altered(): ReadonlySet<string> {
    return this.#parts.altered;
  }

  get consulted(): ReadonlySet<string> {
    return this.#parts.consulted;
  }

  /** @param word a Device Type, for the Device of that type that the run is about; or the name of a Device */
  device(word: string): BenchDevice {
    return find(this.#parts.devices, this.#cast.device(word)?.name ?? word, 'device');
  }

  /** The Communications Hub of the bench, where one stands on it. */
  get hub(): BenchDevice | undefined {
    const name = this.#cast.device('CHF')?.name;
    return this.#parts.devices.find((each) => each.name === name);
  }

  user(name: string): ServiceUser {
    return name === unknownParty ? this.#unknownParty() : find(this.#users, name, 'Service User');
  }

  /** Somebody who sends Requests and is no Service User. */
  #unknownParty(): ServiceUser {
    const facts = { name: unknownParty, id: entityId('90B3D51F3009FFFF'), role: 'OU', responsibleFor: [] } as const;
    const parts = this.#parts;
    this.#stranger ??= new ServiceUser(facts, parts.dcc.userInterface, parts.ports, (target) =>
      parts.responseDeadline(target),
    );
    return this.#stranger;
  }

  /** The Device that a Request was for; `undefined` where it was for the DCC. */
  target({ request }: Exchange): BenchDevice | undefined {
    return this.#parts.devices.find(({ id }) => id === request.requestId.target);
  }

  /** Makes a Device go wrong, as a scenario wants it; false where the bench can't. */
  async wrong(device: BenchDevice, fault: string): Promise<boolean> {
    this.#wronged.add(device.name);
    return device.inject(fault);
  }

  /** What a Device has done that no Device does, those aside that a scenario made go wrong; `undefined` where none has. */
  trouble(): string | undefined {
    return this.#parts.devices
      .filter(({ name }) => !this.#wronged.has(name))
      .map((device) => this.tape.trouble(device, this.ports.clock.now(), this.#parts.responseDeadline(device.id)))
      .find((trouble) => trouble !== undefined);
  }

  /** A place on the tape: what is asked about messages is asked of those from here on. */
  begin(): void {
    this.#sentAt = this.tape.end;
  }

  /** Lets what is under way in this moment happen. */
  settle(): Promise<void> {
    return this.ports.timers.sleep(0);
  }

  /** Hands a Device a message of the bench's own making, and waits as long as the DCC would for an answer. */
  async hand(device: BenchDevice, message: Uint8Array): Promise<void> {
    await device.link.send(message);
    await this.ports.timers.sleep(this.#parts.responseDeadline(device.id));
  }

  /** The first Service User of the bench that is responsible for a Device as its Supplier. */
  supplierOf(device: BenchDevice): ServiceUser {
    const supplier = this.#users.find(
      ({ role, responsibleFor }) => (role === 'IS' || role === 'GS') && responsibleFor.includes(device.name),
    );
    return supplier ?? find([], `the Supplier of the ${device.name}`, 'Service User');
  }

  /** Sends a Service Request by number; critical ones go through their Pre-Command. */
  async request(
    user: ServiceUser,
    variant: Srv,
    device: BenchDevice,
    details: RequestDetails = {},
    delivery: Delivery = 'to the Device',
  ): Promise<Exchange> {
    this.begin();
    const body = requestBody(variant, { ...details, now: this.ports.clock.now(), gas: isGas(device) });
    const critical = this.rulebook.serviceRequests.get(variant)?.value.critical === true;
    return critical
      ? user.sendCritical(variant, device.id, body)
      : user.send(variant, variantOf[delivery], device.id, body);
  }

  /** Sends a Non-Device Request. */
  ask(user: ServiceUser, variant: Srv, body: Parameters<ServiceUser['send']>[3]): Promise<Exchange> {
    return user.send(variant, 8, this.#parts.acb, body);
  }

  /** Posts a Request with a Command Variant and to a service of the sender's choice. */
  requestAs(
    user: ServiceUser,
    variant: Srv,
    device: BenchDevice,
    details: RequestDetails,
    commandVariant: CommandVariant,
    service: DccService,
  ): Promise<Exchange> {
    const body = requestBody(variant, { ...details, now: this.ports.clock.now(), gas: isGas(device) });
    return user.sendAs(service, variant, commandVariant, device.id, body);
  }

  /** The messages that have gone to the Device since the last Service Request was sent. */
  reached(device: BenchDevice): readonly MessageRecord[] {
    return this.tape.reached(device, this.#sentAt);
  }

  /** The Device's answer to them, as `Tape.answer` has it. */
  answer(device: BenchDevice): ReturnType<Tape['answer']> {
    return this.tape.answer(device, this.#sentAt);
  }

  /** Milliseconds that the Device took to say anything since then. */
  took(device: BenchDevice): number | undefined {
    return this.tape.took(device, this.#sentAt);
  }

  /** The Commands that have gone to the Device since then. */
  commands(device: BenchDevice): ReturnType<Tape['commands']> {
    return this.tape.commands(device, this.#sentAt);
  }

  /** How often the Device has responded since then, repetitions included. */
  responses(device: BenchDevice): number {
    return this.tape.responses(device, this.#sentAt).length;
  }

  /** Whether the last Command to a Device came from its user or from the access control broker for a user. */
  wayOf(device: BenchDevice): string {
    const originator = this.commands(device).at(-1)?.header.originator;
    if (originator === undefined) {
      return 'not at all';
    }
    return originator === this.#parts.acb ? 'through the access control broker' : 'directly';
  }

  /** Lets all that is held back at the links arrive; how many messages that was. */
  async release(): Promise<number> {
    return this.#parts.devices.reduce((count, { link }) => count + link.release(), 0);
  }

  /** Takes a Command for local delivery to the Device as an installer's tool does, and keeps what it answers. */
  async deliverLocally({ acknowledgement, request }: Exchange, device: BenchDevice): Promise<void> {
    await this.settle();
    const inbox = this.#users.flatMap((user) => user.inbox);
    const copies = inbox.filter(({ requestId }) => requestId?.counter === request.requestId.counter);
    const payload = [acknowledgement, ...copies]
      .flatMap(({ body }) => (body.kind === 'responseMessage' && body.payload !== undefined ? [body.payload] : []))
      .find(({ kind }) => kind === 'localCommand');
    if (payload?.kind !== 'localCommand') {
      throw new MeterbenchError({
        code: 'MB-BENCH-NO-LOCAL-COMMAND',
        blame: 'dcc',
        message: 'No Command for local delivery came',
      });
    }
    this.#localResponses = await device.locally(payload.bytes);
  }

  get localResponses(): number {
    return this.#localResponses;
  }

  /** What the SMI holds of a Device, as its Supplier reads it by SR8.2; `undefined` where it holds nothing. */
  async inventory(device: BenchDevice): Promise<InventoryDevice | undefined> {
    const find = { by: 'deviceId', deviceId: device.id } as const;
    const { acknowledgement } = await this.ask(this.supplierOf(device), srv('8.2'), { kind: 'readInventory', find });
    const { body } = acknowledgement;
    const payload = body.kind === 'responseMessage' ? body.payload : undefined;
    return payload?.kind === 'dspInventory'
      ? payload.devices.find(({ deviceId }) => deviceId === device.id)
      : undefined;
  }

  /** The DCC Alerts that a Service User has got about a Device, by the name of the payload. */
  dccAlerts(user: ServiceUser, device: BenchDevice, payload: string): readonly ServiceResponse[] {
    return user.inbox.filter(({ body }) => {
      const told = body.kind === 'dccAlertMessage' ? alertAbout(body.alert) : undefined;
      return told?.payload === payload && told.device === device.id;
    });
  }

  /** The Alerts with a code that a Service User has got from a Device, future-dated outcomes included. */
  deviceAlerts(user: ServiceUser, device: BenchDevice, alertCode: string): readonly ServiceResponse[] {
    return user.inbox.filter(({ body, responseId }) => {
      const code =
        body.kind === 'deviceAlertMessage'
          ? body.alertCode
          : body.kind === 'responseMessage' && body.payload?.kind === 'futureDatedDeviceAlertMessage'
            ? body.payload.alertCode
            : undefined;
      return code === alertCode && [responseId?.originator, responseId?.target].includes(device.id);
    });
  }

  /** Where what a Device reports by SR6.2.10 differs from Table 16.2. */
  settingsDifferences(answer: Message): readonly string[] {
    return differencesFromTable162(settingsIn(answer), this.rulebook);
  }

  /** What an answer to SR4.1.1 tells the party that it is encrypted for. */
  consumption(answer: Message): string {
    return consumptionIn(answer, this.#parts.signerFor);
  }

  /** The events of which a Device reports a WAN Alert that Table 16.2 has no row for. */
  eventsWithoutRow(answer: Message): readonly string[] {
    return withoutRowIn162(settingsIn(answer), this.rulebook);
  }

  /** Where Table 28c differs from Table 16.2; `undefined` while its rows aren't stated. */
  table28cDifferences(): readonly string[] | undefined {
    return differencesOfTable28c(this.rulebook);
  }

  /** Keeps an act for when the scenario has ended: what it arranged outside itself has to be put right. */
  afterwards(putRight: () => Promise<void>): void {
    this.#toPutRight.push(putRight);
  }

  /** Does what was kept, the last first; what of it failed, in words. */
  async putRight(): Promise<string[]> {
    const failures: string[] = [];
    for (const act of this.#toPutRight.splice(0).reverse()) {
      try {
        await act();
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
    return failures;
  }

  close(): Promise<void> {
    return this.#parts.close();
  }
}

const isGas = ({ type }: BenchDevice): boolean => type === 'GSME' || type === 'GPF';

function find<T extends { readonly name: string }>(all: readonly T[], name: string, what: string): T {
  const found = all.find((each) => each.name === name);
  if (found === undefined) {
    throw new MeterbenchError({
      code: 'MB-BENCH-ABSENT',
      blame: 'config',
      message: `No ${what} called ${name} stands on this bench: it has ${all.map((each) => each.name).join(', ') || 'none'}`,
    });
  }
  return found;
}
