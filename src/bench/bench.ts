import type { Dcc, DccControls } from '../dcc';
import type { InventoryDevice, ServiceResponse } from '../duis';
import type { MessageRecord } from '../evidence';
import {
  type ActivateFirmwareResponse,
  type Check,
  cs06,
  decodeMessage,
  type FirmwareVersionRead,
  type Message,
  verifyMessage,
} from '../gbcs';
import type { Rulebook } from '../rulebook';
import {
  type EntityId,
  type FirmwareVersion,
  MeterbenchError,
  type Ports,
  type Signer,
  type SmiStatus,
  type Srv,
  srv,
} from '../terms';
import type { BenchDevice } from './bench-device';
import { emulatedImage, type FirmwareImage } from './firmware-image';
import { firmwareReadIn } from './firmware-read';
import { type RequestDetails, requestBody } from './request-bodies';
import type { Exchange, ServiceUser } from './service-user';

export interface BenchParts {
  readonly name: string;
  readonly rulebook: Rulebook;
  readonly ports: Ports;
  readonly dcc: Dcc & DccControls;
  readonly acb: EntityId;
  readonly devices: readonly BenchDevice[];
  readonly users: readonly ServiceUser[];
  /** A party's own keys, for what that party would check or sign itself. */
  readonly signerFor: (party: EntityId) => Signer;
  /** Every message that passed, in order. */
  readonly messages: readonly MessageRecord[];
  /** Ids of the rulebook rows that the emulated DCC consulted. */
  readonly consulted: ReadonlySet<string>;
  close(): Promise<void>;
}

/** What a user reads in a Response to SR11.2. */
export interface FirmwareRead {
  readonly version: FirmwareVersionRead;
  /** The Device's MAC, as the user for whom the Response is protected checks it. */
  readonly mac: Check;
}

/** What a user reads in a Response to SR11.3. */
export interface ActivationRead {
  readonly outcome: ActivateFirmwareResponse;
  readonly signature: Check;
}

/** What stands on the bench in one scenario, in the words of its steps. */
export class Bench {
  readonly #parts: BenchParts;
  #sentAt = 0;

  constructor(parts: BenchParts) {
    this.#parts = parts;
  }

  get rulebook(): Rulebook {
    return this.#parts.rulebook;
  }

  get ports(): Ports {
    return this.#parts.ports;
  }

  get messages(): readonly MessageRecord[] {
    return this.#parts.messages;
  }

  get consulted(): ReadonlySet<string> {
    return this.#parts.consulted;
  }

  get hardware(): boolean {
    return this.#parts.devices.some(({ kind }) => kind === 'real');
  }

  device(name: string): BenchDevice {
    return find(this.#parts.devices, name, 'device');
  }

  user(name: string): ServiceUser {
    return find(this.#parts.users, name, 'Service User');
  }

  /** Brings a Device into the SMI with a status and firmware that is Active on the CPL, and makes the Device run it. */
  enrol(device: BenchDevice, status: SmiStatus, firmware: FirmwareVersion): void {
    this.install(device, firmware);
    this.list(device, firmware);
    const { id, type, manufacturer, deviceModel, smetsChtsVersion, gbcsVersion } = device;
    this.#parts.dcc.enrol(
      { id, deviceType: type, manufacturer, deviceModel, smetsChtsVersion, gbcsVersion, firmware, status },
      device.link,
    );
  }

  /** Makes the Device run a firmware version, whatever the SMI holds. */
  install(device: BenchDevice, firmware: FirmwareVersion): void {
    if (!device.install(firmware)) {
      throw new MeterbenchError({
        code: 'MB-BENCH-FIRMWARE',
        blame: 'bench',
        message: `${device.name} doesn't run firmware ${firmware}, and this bench can't make it`,
      });
    }
  }

  /** Puts firmware of the Device's model on the CPL. */
  list(device: BenchDevice, firmware: FirmwareVersion): void {
    this.#parts.dcc.listProduct({ ...productOf(device, firmware), status: 'Active' });
  }

  delist(device: BenchDevice, firmware: FirmwareVersion): void {
    this.#parts.dcc.delistProduct(productOf(device, firmware));
  }

  image(version: FirmwareVersion): FirmwareImage {
    const supplier = this.user('Supplier').id;
    return emulatedImage(version, supplier, this.#parts.signerFor(supplier));
  }

  /** Sends a Service Request by number; critical ones go through their Pre-Command. */
  async request(user: ServiceUser, variant: Srv, device: BenchDevice, details: RequestDetails = {}): Promise<Exchange> {
    this.#sentAt = this.messages.length;
    const body = requestBody(variant, details);
    const critical = this.rulebook.serviceRequests.get(variant)?.value.critical === true;
    return critical ? user.sendCritical(variant, device.id, body) : user.send(variant, 1, device.id, body);
  }

  /**
   * Has the Supplier read the firmware version past access control while the SMI holds each of the statuses, and
   * returns the content of each answer: what is left without header, counter and protection.
   */
  async answersUnder(statuses: readonly SmiStatus[], device: BenchDevice): Promise<ReadonlyMap<SmiStatus, string>> {
    const answers = new Map<SmiStatus, string>();
    for (const status of statuses) {
      this.#parts.dcc.holdStatus(device.id, status);
      const variant = srv('11.2');
      const exchange = await this.user('Supplier').sendUnchecked(
        this.#parts.dcc,
        variant,
        device.id,
        requestBody(variant, {}),
      );
      const { version, mac } = this.firmwareIn(await exchange.response());
      answers.set(status, `${version.version ?? version.result}, MAC ${mac}`);
    }
    return answers;
  }

  /** How many messages have gone to the Device since the last Service Request was sent. */
  reached(device: BenchDevice): number {
    return this.messages
      .slice(this.#sentAt)
      .filter(({ direction, device: id }) => direction === 'to-device' && id === device.id).length;
  }

  /** What the SMI holds of a Device, as its Supplier reads it by SR8.2. */
  async inventory(device: BenchDevice): Promise<InventoryDevice> {
    const { acknowledgement } = await this.user('Supplier').send(srv('8.2'), 8, this.#parts.acb, {
      kind: 'readInventory',
      find: { by: 'deviceId', deviceId: device.id },
    });
    const { body } = acknowledgement;
    const found =
      body.kind === 'responseMessage' && body.payload?.kind === 'dspInventory' ? body.payload.devices[0] : undefined;
    if (found === undefined) {
      throw new MeterbenchError({
        code: 'MB-BENCH-INVENTORY',
        blame: 'dcc',
        message: `SR8.2 for ${device.name} was answered with ${acknowledgement.responseCode} and no Device`,
      });
    }
    return found;
  }

  /** The firmware version in a Response to SR11.2, with the check of its MAC. */
  firmwareIn(response: ServiceResponse): FirmwareRead {
    const message = messageIn(response);
    const signer = this.#parts.signerFor(message.header.recipient);
    return { version: firmwareReadIn(message), mac: verifyMessage(message, signer, this.#parts.acb).mac };
  }

  /** How a Response to SR11.3 says the activation went, with the check of its signature. */
  activationIn(response: ServiceResponse): ActivationRead {
    const message = messageIn(response);
    const signer = this.#parts.signerFor(message.header.recipient);
    const { signature } = verifyMessage(message, signer, this.#parts.acb);
    return { outcome: cs06.response.decode(message.content, message.header.originatorCounter), signature };
  }

  /** How many DCC Alerts of a status change a Service User has got about a Device. */
  statusAlerts(user: ServiceUser, device: BenchDevice, event: 'deviceSuspended' | 'deviceRestored'): number {
    return user.inbox.filter(
      ({ body }) =>
        body.kind === 'dccAlertMessage' &&
        body.alert.kind === 'deviceStatusChangeEvent' &&
        body.alert.event === event &&
        body.alert.deviceId === device.id,
    ).length;
  }

  close(): Promise<void> {
    return this.#parts.close();
  }
}

function messageIn(response: ServiceResponse): Message {
  const payload = response.body.kind === 'responseMessage' ? response.body.payload : undefined;
  if (payload?.kind !== 'gbcsPayload') {
    throw new MeterbenchError({
      code: 'MB-BENCH-NO-GBCS',
      blame: 'dcc',
      message: `The Response (${response.responseCode}) carries no GBCS message`,
    });
  }
  return decodeMessage(payload.bytes);
}

function productOf({ type, manufacturer, deviceModel }: BenchDevice, firmware: FirmwareVersion) {
  return { deviceType: type, manufacturer, deviceModel, firmware };
}

function find<T extends { readonly name: string }>(all: readonly T[], name: string, what: string): T {
  const found = all.find((each) => each.name === name);
  if (found === undefined) {
    throw new MeterbenchError({
      code: 'MB-BENCH-ABSENT',
      blame: 'config',
      message: `No ${what} called ${name} stands on this bench: it has ${all.map((each) => each.name).join(', ')}`,
    });
  }
  return found;
}
