import type { DccActs, DccService, DccUserInterface } from '../../dcc-port';
import {
  type CommandVariant,
  DuisError,
  type RequestBody,
  readResponse,
  requestIdText,
  type ServiceRequest,
  type ServiceResponse,
  writeRequest,
} from '../../duis';
import { signPreCommand } from '../../gbcs';
import { type EntityId, MeterbenchError, type Ports, type Srv, type UserRole } from '../../terms';

export interface ServiceUserFacts {
  readonly name: string;
  readonly id: EntityId;
  readonly role: UserRole;
  /** Names of the Devices that it is responsible for. */
  readonly responsibleFor: readonly string[];
}

/** What came of one Service Request. */
export interface Exchange {
  readonly request: ServiceRequest;
  /** The synchronous Response to what was sent last: a refusal, an acknowledgement, or the DCC's own answer. */
  readonly acknowledgement: ServiceResponse;
  /** What the synchronous Response carries; `nothing` in an acknowledgement or a refusal. */
  readonly payloadKind: string;
  /** The later Response; the promise rejects where none comes in time. */
  response(): Promise<ServiceResponse>;
}

/** A Request as its Service User sent it, and the code of what came at once; absent while nothing has come. */
export interface SentRequest {
  readonly request: ServiceRequest;
  code?: string;
}

/** A Service User with its own signing key and inbox: it writes DUIS, reads DUIS, and sees nothing else of the DCC. */
export class ServiceUser {
  readonly name: string;
  readonly id: EntityId;
  readonly role: UserRole;
  readonly responsibleFor: readonly string[];
  /** Every Request, in order. */
  readonly sent: SentRequest[] = [];
  /** Responses, Device Alerts and DCC Alerts, in the order in which they came. */
  readonly inbox: ServiceResponse[] = [];
  readonly #dcc: DccUserInterface;
  readonly #ports: Ports;
  readonly #limitFor: (target: EntityId) => number;
  readonly #schemaVersion: string;
  readonly #awaited = new Map<string, (response: ServiceResponse) => void>();

  /**
   * @param limitFor milliseconds to wait for a later Response about a Device
   * @param schemaVersion of the DUIS that it writes
   */
  constructor(
    facts: ServiceUserFacts,
    dcc: DccUserInterface,
    ports: Ports,
    limitFor: (target: EntityId) => number,
    schemaVersion: string,
  ) {
    this.name = facts.name;
    this.id = facts.id;
    this.role = facts.role;
    this.responsibleFor = facts.responsibleFor;
    this.#dcc = dcc;
    this.#ports = ports;
    this.#limitFor = limitFor;
    this.#schemaVersion = schemaVersion;
    dcc.onDelivery(this.id, (xml) => this.#receive(xml));
  }

  /** Sends a Request of Command Variant 1 or 8. */
  async send(srv: Srv, commandVariant: 1 | 2 | 3 | 8, target: EntityId, body: RequestBody): Promise<Exchange> {
    const request = this.#request(srv, commandVariant, target, body);
    return this.#exchange(request, () => this.#submit(commandVariant === 8 ? 'non-device' : 'send', request));
  }

  /**
   * Posts a Request as it is given: to any service, with any Command Variant, the document changed on its way. For what no
   * Service User would send.
   */
  async sendAs(
    service: DccService,
    srv: Srv,
    commandVariant: CommandVariant,
    target: EntityId,
    body: RequestBody,
    edit: (xml: string) => string = (xml) => xml,
  ): Promise<Exchange> {
    const request = this.#request(srv, commandVariant, target, body);
    return this.#exchange(request, () => this.#submit(service, request, edit));
  }

  /** Sends a Request past the DCC's access control, for what is asked of the Device alone. */
  async sendUnchecked(acts: DccActs, srv: Srv, target: EntityId, body: RequestBody): Promise<Exchange> {
    const request = this.#request(srv, 1, target, body);
    return this.#exchange(request, async () =>
      readResponse(await acts.submitUnchecked(this.id, writeRequest(request))),
    );
  }

  /** The critical flow: has the Request transformed, signs the Pre-Command, and sends it back. */
  async sendCritical(srv: Srv, target: EntityId, body: RequestBody): Promise<Exchange> {
    const request = this.#request(srv, 4, target, body);
    const transformed = await this.#submit('transform', request);
    if (transformed.body.kind !== 'responseMessage' || transformed.body.payload?.kind !== 'preCommand') {
      return this.#exchange(request, async () => transformed);
    }
    const gbcsPayload = signPreCommand(transformed.body.payload.bytes, this.#ports.signer);
    const signed: ServiceRequest = { ...request, commandVariant: 5, body: { kind: 'signedPreCommand', gbcsPayload } };
    return this.#exchange(signed, () => this.#submit('send', signed));
  }

  #request(srv: Srv, commandVariant: CommandVariant, target: EntityId, body: RequestBody): ServiceRequest {
    const counter = this.#ports.counters.next(this.id, target);
    const requestId = { originator: this.id, target, counter };
    return { schemaVersion: this.#schemaVersion, requestId, commandVariant, srv, body };
  }

  async #submit(
    service: DccService,
    request: ServiceRequest,
    edit: (xml: string) => string = (xml) => xml,
  ): Promise<ServiceResponse> {
    const xml = edit(writeRequest(request));
    this.#ports.journal.append({ kind: 'service-request', user: this.name, service, xml });
    const response = await this.#dcc.submit(this.id, service, xml).catch(documentRefused);
    this.#ports.journal.append({ kind: 'service-response', user: this.name, xml: response });
    return readResponse(response);
  }

  async #exchange(request: ServiceRequest, submit: () => Promise<ServiceResponse>): Promise<Exchange> {
    const id = requestIdText(request.requestId);
    const sent: SentRequest = { request };
    this.sent.push(sent);
    // Awaited from before the Request is sent: a quick Device's Response may come before its acknowledgement is read.
    const later = new Promise<ServiceResponse>((resolve) => this.#awaited.set(id, resolve));
    const acknowledgement = await submit().catch((error: unknown) => {
      sent.code = 'no code';
      throw error;
    });
    sent.code = acknowledgement.responseCode;
    const followed = acknowledgement.responseCode === 'I99' && request.commandVariant !== 8;
    if (!followed) {
      this.#awaited.delete(id);
    }
    return {
      request,
      acknowledgement,
      payloadKind: (acknowledgement.body.kind === 'responseMessage' && acknowledgement.body.payload?.kind) || 'nothing',
      response: () => {
        if (!followed) {
          throw new MeterbenchError({
            code: 'MB-BENCH-NO-LATER-RESPONSE',
            blame: 'dcc',
            message: `SR${request.srv} was answered at once with ${acknowledgement.responseCode}; no later Response follows`,
          });
        }
        const limit = this.#limitFor(request.requestId.target) + this.#untilExecution(request);
        return this.#ports.timers.within(limit, `the Response to SR${request.srv} for ${this.name}`, later);
      },
    };
  }

  /** Milliseconds until what is future dated at the DSP is due. */
  #untilExecution({ body }: ServiceRequest): number {
    const at = 'executionDateTime' in body ? body.executionDateTime : undefined;
    return typeof at === 'number' ? Math.max(0, at - this.#ports.clock.now()) : 0;
  }

  #receive(xml: string): void {
    this.#ports.journal.append({ kind: 'service-response', user: this.name, xml });
    const response = readResponse(xml);
    this.inbox.push(response);
    // The copy for local delivery comes beside the Response, which is still to come.
    const local = response.body.kind === 'responseMessage' && response.body.payload?.kind === 'localCommand';
    if (response.requestId !== undefined && response.body.kind === 'responseMessage' && !local) {
      const id = requestIdText(response.requestId);
      this.#awaited.get(id)?.(response);
      this.#awaited.delete(id);
    }
  }
}

/** A document that isn't as the schema says: the DCC takes none, and no source tells what it answers. */
function documentRefused(error: unknown): never {
  throw error instanceof DuisError
    ? new MeterbenchError({
        code: 'MB-BENCH-DOCUMENT-REFUSED',
        blame: 'suite',
        message: `refused as no Service Request: ${error.message}`,
        cause: error,
      })
    : error;
}
