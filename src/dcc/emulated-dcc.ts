import { readRequest, type ServiceRequest, type ServiceResponse } from '../duis';
import { commandFromSignedPreCommand, decodeMessage, encodePreCommand, type Message, verifyMessage } from '../gbcs';
import type { DeviceLink } from '../link';
import type { Row, Rulebook } from '../rulebook';
import { type DeviceId, type EntityId, MeterbenchError, type Ports, type SmiStatus, sameBytes } from '../terms';
import { accessControl } from './access-control';
import { alertCodeOf, firmwareInAlert } from './alerts';
import type { CplEntry, Dcc, DccControls, DccService, DeviceRecord, UserRecord } from './dcc';
import { Delivery, type Pending } from './delivery';
import { bareResponse, type Desk, respond } from './desk';
import { Inventory } from './inventory';
import { answerNonDevice, deviceNamedIn } from './non-device';
import { ProductsList } from './products-list';
import { type FirmwareReport, processFirmwareReport } from './response-processing';
import { restoreIfOnList, suspendIfOffList } from './suspension';
import { macCommand, type Transformed, transform } from './transform';
import { useCaseDeskFor } from './use-cases';

export interface EmulatedDccOptions {
  readonly rulebook: Rulebook;
  readonly ports: Ports;
  readonly acb: EntityId;
  /** Milliseconds from sending a Command until its Response is given up. */
  readonly responseLimit: number;
  /** Told of each rulebook row that the DCC consults. */
  readonly onConsult: (row: Row<unknown>) => void;
}

/** The DCC in memory: what DUIS asks of it goes through access control, becomes GBCS bytes, and comes back as DUIS. */
export class EmulatedDcc implements Dcc, DccControls {
  readonly #desk: Desk;
  readonly #delivery: Delivery;
  readonly #users = new Map<EntityId, UserRecord>();
  readonly #responsible = new Map<DeviceId, Set<EntityId>>();
  readonly #listeners = new Map<EntityId, Set<(xml: string) => void>>();
  /** Pre-Commands handed out and not yet returned, by Request ID. */
  readonly #preCommands = new Map<string, Uint8Array>();

  constructor({ rulebook, ports, acb, responseLimit, onConsult }: EmulatedDccOptions) {
    this.#desk = {
      rulebook,
      ports,
      acb,
      inventory: new Inventory(),
      productsList: new ProductsList(),
      consult: (row) => {
        onConsult(row);
        return row.value;
      },
      deliver: (recipient, xml) => this.#deliver(recipient, xml),
      responsibleFor: (device) => [...(this.#responsible.get(device) ?? [])],
    };
    this.#delivery = new Delivery(
      this.#desk,
      {
        response: (pending, response) => this.#onResponse(pending, response),
        silence: ({ request, user }) => this.#deliver(user.id, bareResponse(this.#desk, request, 'E21')),
        alert: (alert) => this.#onAlert(alert),
      },
      responseLimit,
    );
  }

  async submit(sender: EntityId, service: DccService, requestXml: string): Promise<string> {
    const request = readRequest(requestXml);
    const user = this.#users.get(sender);
    const refusal = accessControl(this.#access(request, service, user));
    return refusal === undefined ? this.#carryOut(request, service, user) : bareResponse(this.#desk, request, refusal);
  }

  async submitUnchecked(sender: EntityId, requestXml: string): Promise<string> {
    return this.#carryOut(readRequest(requestXml), 'send', this.#users.get(sender));
  }

  #carryOut(request: ServiceRequest, service: DccService, user: UserRecord | undefined): string {
    if (user === undefined) {
      return bareResponse(this.#desk, request, 'E1');
    }
    if (service === 'non-device') {
      return answerNonDevice(this.#desk, request, user) ?? this.#cannot(request);
    }
    const device = this.#desk.inventory.get(request.requestId.target);
    if (device === undefined) {
      return bareResponse(this.#desk, request, 'E19');
    }
    if (request.body.kind === 'signedPreCommand') {
      return this.#sendSigned(request, request.body.gbcsPayload, user);
    }
    const transformed = transform(this.#desk, request, user, device);
    return service === 'transform' ? this.#handOut(request, transformed) : this.#send(request, transformed, user);
  }

  onDelivery(recipient: EntityId, listener: (responseXml: string) => void): () => void {
    const listeners = this.#listeners.get(recipient) ?? new Set();
    this.#listeners.set(recipient, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  register(user: UserRecord): void {
    this.#users.set(user.id, user);
  }

  enrol(device: DeviceRecord, link: DeviceLink): void {
    this.#desk.inventory.add(device, this.#desk.ports.clock.now());
    this.#delivery.attach(device.id, link);
  }

  makeResponsible(user: EntityId, device: DeviceId): void {
    this.#responsible.set(device, (this.#responsible.get(device) ?? new Set()).add(user));
  }

  listProduct(entry: CplEntry, { heldBackFromDsp = false } = {}): void {
    this.#desk.productsList.list(entry, heldBackFromDsp);
    this.#reconsider();
  }

  delistProduct(product: Omit<CplEntry, 'status'>): void {
    this.#desk.productsList.delist(product);
    this.#reconsider();
  }

  holdStatus(device: DeviceId, status: SmiStatus): void {
    this.#desk.inventory.setStatus(device, status, this.#desk.ports.clock.now());
  }

  #reconsider(): void {
    for (const { id } of [...this.#desk.inventory.entries()]) {
      suspendIfOffList(this.#desk, id);
      restoreIfOnList(this.#desk, id);
    }
  }

  #access(request: ServiceRequest, service: DccService, user: UserRecord | undefined) {
    const { rulebook, inventory, consult } = this.#desk;
    const serviceRequest = rulebook.serviceRequests.get(request.srv)?.value;
    const named = serviceRequest?.nonDevice === true ? deviceNamedIn(request.body) : request.requestId.target;
    return {
      request,
      service,
      user,
      rulebook,
      consult,
      serviceRequest,
      namesDevice: named !== undefined,
      device: named === undefined ? undefined : inventory.get(named),
      responsible: named !== undefined && user !== undefined && this.#responsible.get(named)?.has(user.id) === true,
    };
  }

  #handOut(request: ServiceRequest, { header, content }: Transformed): string {
    const bytes = encodePreCommand(header, content);
    this.#preCommands.set(preCommandKey(request), bytes);
    const device = this.#desk.inventory.get(header.recipient);
    const preCommand = { kind: 'preCommand', gbcsVersion: device?.gbcsVersion ?? '', bytes } as const;
    return respond(this.#desk, request, 'I0', { kind: 'responseMessage', srv: request.srv, payload: preCommand });
  }

  #send(request: ServiceRequest, transformed: Transformed, user: UserRecord): string {
    return this.#acknowledge({ request, user, command: transformed.header }, macCommand(this.#desk, transformed));
  }

  #sendSigned(request: ServiceRequest, signed: Uint8Array, user: UserRecord): string {
    const message = decodeMessage(signed);
    const handedOut = this.#preCommands.get(preCommandKey(request));
    const { signer } = this.#desk.ports;
    const unchanged =
      handedOut !== undefined && sameBytes(handedOut, encodePreCommand(message.header, message.content));
    if (!unchanged || verifyMessage(message, signer, this.#desk.acb).signature !== 'held') {
      throw new MeterbenchError({
        code: 'MB-DCC-SIGNED-PRE-COMMAND',
        blame: 'dcc',
        message: unchanged
          ? "The signature isn't the Service User's"
          : "The Signed Pre-Command isn't the one handed out",
      });
    }
    this.#preCommands.delete(preCommandKey(request));
    const command = commandFromSignedPreCommand(signed, this.#desk.acb, signer);
    return this.#acknowledge({ request, user, command: message.header }, command);
  }

  #acknowledge(pending: Pending, message: Uint8Array): string {
    this.#delivery.send(pending, message).catch((error: unknown) => {
      this.#desk.ports.journal.append({ kind: 'link-error', device: pending.command.recipient, error: String(error) });
    });
    return bareResponse(this.#desk, pending.request, 'I99');
  }

  #onResponse({ request, user, command }: Pending, response: Message): void {
    const { header, bytes } = response;
    const report = useCaseDeskFor(header.messageCode)?.firmwareIn?.(response);
    this.#report(command.recipient, report);
    const responseId = { originator: header.originator, target: user.id, counter: request.requestId.counter };
    const body: ServiceResponse['body'] = {
      kind: 'responseMessage',
      srv: request.srv,
      payload: { kind: 'gbcsPayload', bytes },
    };
    this.#deliver(user.id, respond(this.#desk, request, 'I0', body, responseId));
  }

  #onAlert(alert: Message): void {
    const { header, bytes } = alert;
    this.#report(header.originator, firmwareInAlert(alert));
    const recipient = header.supplementaryRemoteParty ?? header.recipient;
    const responseId = { originator: header.originator, target: recipient, counter: header.originatorCounter };
    const body = { kind: 'deviceAlertMessage', alertCode: alertCodeOf(alert), bytes } as const;
    this.#deliver(recipient, respond(this.#desk, undefined, 'I0', body, responseId));
  }

  #report(device: DeviceId, report: FirmwareReport | undefined): void {
    if (report !== undefined) {
      processFirmwareReport(this.#desk, device, report);
    }
  }

  #deliver(recipient: EntityId, xml: string): void {
    for (const listener of this.#listeners.get(recipient) ?? []) {
      listener(xml);
    }
  }

  #cannot(request: ServiceRequest): never {
    throw new MeterbenchError({
      code: 'MB-DCC-NOT-EMULATED',
      blame: 'suite',
      message: `The emulated DCC doesn't answer SR${request.srv} (${request.body.kind})`,
    });
  }
}

const preCommandKey = ({ requestId, srv }: ServiceRequest): string =>
  `${requestId.originator} ${requestId.target} ${requestId.counter} ${srv}`;
