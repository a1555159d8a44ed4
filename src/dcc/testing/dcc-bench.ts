import type { CplEntry, DccService, DeviceRecord, Product } from '../../dcc-port';
import {
  type CommandVariant,
  type RequestBody,
  readResponse,
  type ServiceRequest,
  type ServiceResponse,
  writeRequest,
} from '../../duis';
import { signPreCommand } from '../../gbcs';
import { memoryLink } from '../../link';
import { parseOverlay, type RulebookOptions, rulebookAt } from '../../rulebook';
import {
  type DeviceId,
  type EntityId,
  type FirmwareVersion,
  firmwareVersion,
  isoDate,
  originatorCounter,
  srv,
  startOf,
  VirtualTime,
} from '../../terms';
import type { NotedEvent } from '../../terms/testing';
import { EmulatedDcc, type EmulatedDccOptions } from '../emulated-dcc';
import { acb, devices, signer, type UserName, users } from './parties';
import { ScriptedDevice } from './scripted-device';

export type DeviceName = keyof typeof devices;

export const v1 = firmwareVersion('01000000');
export const v2 = firmwareVersion('02000000');

export interface BenchOptions
  extends Partial<Pick<EmulatedDccOptions, 'deadlines' | 'retries' | 'distribute' | 'faults'>> {
  /** The rules date; the clock begins there. 4 November 2021 where not given. */
  readonly at?: string;
  readonly without?: RulebookOptions['without'];
  /** Rows put differently, on unverified ground. */
  readonly rows?: Readonly<Record<string, unknown>>;
}

const services: Readonly<Record<number, DccService>> = { 4: 'transform', 8: 'non-device' };

/** An emulated DCC with its Service Users, a virtual clock, and scripted Devices; everything in memory. */
export class DccBench {
  readonly time: VirtualTime;
  readonly dcc: EmulatedDcc;
  readonly journal: NotedEvent[] = [];
  readonly consulted = new Set<string>();
  readonly #inboxes = new Map<UserName, ServiceResponse[]>();
  #counter = 1000n;

  constructor(options: BenchOptions = {}) {
    const { at = '2021-11-04', without, rows, ...others } = options;
    this.time = new VirtualTime(startOf(isoDate(at)));
    this.dcc = new EmulatedDcc({
      rulebook: rulesOf(at, without, rows),
      ports: {
        clock: this.time,
        timers: this.time,
        entropy: { bytes: (count) => new Uint8Array(count) },
        counters: { next: () => this.counter() },
        signer,
        journal: { append: (event) => this.journal.push(event) },
      },
      acb,
      responseLimit: 30_000,
      onConsult: ({ id }) => this.consulted.add(id),
      ...others,
    });
    for (const name of Object.keys(users) as UserName[]) {
      this.dcc.acts.register({ ...users[name], active: true });
      const inbox: ServiceResponse[] = [];
      this.#inboxes.set(name, inbox);
      this.dcc.userInterface.onDelivery(users[name].id, (xml) => inbox.push(readResponse(xml)));
    }
  }

  counter() {
    return originatorCounter(this.#counter++);
  }

  /** Brings a Device into the SMI, its firmware on the CPL, with its usual users responsible for it. */
  enrol(name: DeviceName, facts: Partial<DeviceRecord> = {}): ScriptedDevice {
    const id = devices[name];
    const record: DeviceRecord = {
      ...productOf(name, v1),
      id,
      smetsChtsVersion: '5.1',
      gbcsVersion: '4.1',
      status: 'Commissioned',
      ...facts,
    };
    const { dccEnd, deviceEnd } = memoryLink(name);
    for (const user of ['supplier', 'gasSupplier', 'networkOperator'] as const) {
      this.dcc.acts.makeResponsible(users[user].id, id);
    }
    this.list(name, record.firmware ?? v1);
    this.dcc.acts.enrol(record, dccEnd);
    return new ScriptedDevice(id, deviceEnd);
  }

  list(name: DeviceName, firmware: FirmwareVersion, facts: Partial<CplEntry> = {}, heldBackFromDsp = false): void {
    this.dcc.acts.listProduct({ ...productOf(name, firmware), status: 'Active', ...facts }, { heldBackFromDsp });
  }

  delist(name: DeviceName, firmware: FirmwareVersion): void {
    this.dcc.acts.delistProduct(productOf(name, firmware));
  }

  request(
    user: UserName,
    variant: string,
    target: DeviceId,
    body: RequestBody,
    command: CommandVariant,
  ): ServiceRequest {
    const requestId = { originator: users[user].id, target, counter: this.counter() };
    return { schemaVersion: '5.0', requestId, commandVariant: command, srv: srv(variant), body };
  }

  async submit(request: ServiceRequest, service?: DccService, sender?: EntityId): Promise<ServiceResponse> {
    const to = service ?? services[request.commandVariant] ?? 'send';
    return readResponse(
      await this.dcc.userInterface.submit(sender ?? request.requestId.originator, to, writeRequest(request)),
    );
  }

  /** Posts a Request; to a Device of that name, or to the DCC itself. */
  send(user: UserName, variant: string, to: DeviceName | 'DCC', body: RequestBody, command: CommandVariant = 1) {
    const target = to === 'DCC' ? acb : devices[to];
    return this.submit(this.request(user, variant, target, body, to === 'DCC' ? 8 : command));
  }

  /** Both halves of a critical exchange; the Response to the second. */
  async sendCritical(user: UserName, variant: string, to: DeviceName, body: RequestBody, command: 5 | 6 | 7 = 5) {
    const request = this.request(user, variant, devices[to], body, 4);
    const first = await this.submit(request);
    const payload = first.body.kind === 'responseMessage' ? first.body.payload : undefined;
    return payload?.kind === 'preCommand'
      ? this.submit(signedRequest(request, signPreCommand(payload.bytes, signer), command))
      : first;
  }

  inbox(user: UserName): readonly ServiceResponse[] {
    return this.#inboxes.get(user) ?? [];
  }

  /** Codes of the later Responses that a user got, alerts aside. */
  codes(user: UserName): readonly string[] {
    return this.inbox(user).flatMap(({ body, responseCode }) =>
      body.kind === 'responseMessage' ? [responseCode] : [],
    );
  }

  /** Events of the DeviceStatusChange alerts that a user got. */
  statusAlerts(user: UserName): readonly string[] {
    return this.inbox(user).flatMap(({ body }) =>
      body.kind === 'dccAlertMessage' && body.alert.kind === 'deviceStatusChangeEvent' ? [body.alert.event] : [],
    );
  }

  statuses(name: DeviceName): readonly string[] {
    return this.dcc.observations.statusHistory(devices[name]).shown.map(({ status }) => status);
  }

  status(name: DeviceName): string | undefined {
    return this.statuses(name).at(-1);
  }

  /** The firmware version in the SMI. */
  async firmware(name: DeviceName): Promise<string | undefined> {
    const read = await this.send('supplier', '8.2', 'DCC', {
      kind: 'readInventory',
      find: { by: 'deviceId', deviceId: devices[name] },
    });
    const payload = read.body.kind === 'responseMessage' ? read.body.payload : undefined;
    return payload?.kind === 'dspInventory' ? payload.devices[0]?.deviceFirmwareVersion : undefined;
  }

  /** Lets what is under way settle, and so much time pass. */
  pass(milliseconds = 1): Promise<void> {
    return this.time.sleep(milliseconds);
  }

  journalled(kind: string): readonly NotedEvent[] {
    return this.journal.filter((event) => event.kind === kind);
  }
}

export function signedRequest(
  request: ServiceRequest,
  gbcsPayload: Uint8Array,
  commandVariant: 5 | 6 | 7,
): ServiceRequest {
  return { ...request, commandVariant, body: { kind: 'signedPreCommand', gbcsPayload } };
}

export function productOf(name: DeviceName, firmware: FirmwareVersion): Product {
  // One Device Model is both functions of a hub.
  const deviceModel = name === 'GPF' ? 'Scripted CHF' : `Scripted ${name}`;
  return { deviceType: name, manufacturer: 'meterbench', deviceModel, firmware };
}

export function rulesOf(at: string, without: BenchOptions['without'] = [], rows: BenchOptions['rows'] = {}) {
  const lines = Object.entries(rows).map(
    ([id, value]) =>
      `  - { id: ${JSON.stringify(id)}, value: ${JSON.stringify(value)}, evidence: unverified, citation: a test }`,
  );
  const overlay = ['author: a test', 'citation: a test', 'rows:', ...lines].join('\n');
  const overlays = lines.length === 0 ? [] : [parseOverlay(overlay, 'test.yaml')];
  return rulebookAt(isoDate(at), { without, overlays });
}

export const read: RequestBody = { kind: 'readFirmwareVersion' };

export const activate = (fill = 7): RequestBody => ({
  kind: 'activateFirmware',
  firmwareHash: new Uint8Array(32).fill(fill),
});
