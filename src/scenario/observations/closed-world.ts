import type { BenchDevice } from '../../assembly';
import { requestIdText, type ServiceResponse } from '../../duis';
import { type Message, messageName } from '../../gbcs';
import { type EntityId, fromHex, toHex } from '../../terms';
import type { SentRequest, ServiceUser } from '../acts/service-user';
import { messageOf } from './decoded';
import type { Tape } from './tape';

interface Witnessed {
  readonly tape: Tape;
  readonly users: readonly ServiceUser[];
  readonly devices: readonly BenchDevice[];
  /** Messages of the bench's own making that it put on a Device's link, in hexadecimal. */
  readonly handed: ReadonlySet<string>;
}

const isRefusal = (code: string | undefined): boolean => code !== undefined && !/^[IW]\d+$/.test(code);

/**
 * What happened in a scenario and follows from nothing that anybody did. Causes are found from RequestIDs, GBCS headers,
 * recipients and octets, as the witness saw them pass; never from what the judged subject says of itself.
 */
export class ClosedWorld {
  readonly #seen: Witnessed;
  /** How often the DCC may send a Command again that got no Response. */
  retries = 0;

  constructor(seen: Witnessed) {
    this.#seen = seen;
  }

  /** Of the DCC: Commands that no admitted Request asked for, and documents that are no effect of a cause, or one too often. */
  ofDcc(): readonly string[] {
    return [
      ...this.#seen.devices.flatMap((device) => this.#commandsTo(device)),
      ...this.#seen.users.flatMap((user) => this.#documentsFor(user)),
    ];
  }

  /** Of a Device: messages that aren't authentic, and Responses that answer no Command, or one that was answered. */
  ofDevice(device: BenchDevice): readonly string[] {
    const { tape } = this.#seen;
    const flaw = tape.flawed(device);
    const twice = tape.answeredTwice(device);
    return [
      ...(flaw === undefined ? [] : [`the ${device.name} sent ${flaw}`]),
      ...(twice === undefined ? [] : [`the ${device.name} answered ${twice} more than once`]),
    ];
  }

  #commandsTo(device: BenchDevice): readonly string[] {
    const sent = this.#seen.tape.sentTo(device).filter(({ hex }) => !this.#seen.handed.has(hex));
    const times = new Map<SentRequest, number>();
    return sent.flatMap(({ hex }) => {
      const command = messageOf(fromHex(hex) ?? new Uint8Array());
      const cause = command && this.#requestOf(command);
      const what = `${(command && messageName(command.header.messageCode)) ?? 'a message'} to the ${device.name}`;
      if (cause === undefined) {
        return this.retries > 0 ? [] : [`${what}, which no Request asked for`];
      }
      const count = (times.get(cause) ?? 0) + 1;
      times.set(cause, count);
      if (isRefusal(cause.code)) {
        return [`${what}, although the Request was refused with ${cause.code}`];
      }
      return count > 1 + this.retries ? [`${what}, once more than the Request asked for`] : [];
    });
  }

  /** A Command has the counter of its Request, as its own or, through the access control broker, as its user's. */
  #requestOf({ header }: Message): SentRequest | undefined {
    const party = header.supplementaryRemoteParty ?? header.originator;
    const counter = header.supplementaryRemotePartyCounter ?? header.originatorCounter;
    return this.#seen.users
      .filter(({ id }) => id === party)
      .flatMap(({ sent }) => sent)
      .find(({ request }) => request.requestId.counter === counter && request.requestId.target === header.recipient);
  }

  #documentsFor(user: ServiceUser): readonly string[] {
    const keys = new Set<string>();
    return user.inbox.flatMap((document) => {
      const { key, flaw, what } = this.#documentFor(user, document);
      const again = keys.has(key);
      keys.add(key);
      if (flaw !== undefined) {
        return [`${what} for the ${user.name}: ${flaw}`];
      }
      return again ? [`${what} for the ${user.name}, once more`] : [];
    });
  }

  #documentFor(user: ServiceUser, document: ServiceResponse): Document {
    const { body } = document;
    switch (body.kind) {
      case 'responseMessage':
        return this.#response(user, document, body);
      case 'deviceAlertMessage': {
        const hex = toHex(body.bytes);
        const flaw = this.#sentBy(hex, user.id) ? undefined : 'no Device sent that to it';
        return { key: hex, what: `Device Alert ${body.alertCode}`, flaw };
      }
      case 'dccAlertMessage': {
        const key = JSON.stringify(body.alert, (_, value) => (typeof value === 'bigint' ? value.toString() : value));
        return { key: `${key} ${document.responseDateTime}`, what: `DCC Alert ${body.dccAlertCode}`, flaw: undefined };
      }
    }
  }

  #response(
    user: ServiceUser,
    { requestId, responseCode }: ServiceResponse,
    { srv, payload }: Extract<ServiceResponse['body'], { kind: 'responseMessage' }>,
  ): Document {
    const id = requestId === undefined ? 'none' : requestIdText(requestId);
    const asked = user.sent.some(({ request }) => requestIdText(request.requestId) === id);
    const what = `Response ${responseCode} to SR${srv}`;
    // Of a Request one answer is the last, be it the Device's or that there is none; what a future-dated one comes to follows it.
    const part = payload?.kind === 'futureDatedDeviceAlertMessage' ? payload.instructionNumber : (payload?.kind ?? '');
    const last = part === '' || part === 'gbcsPayload' ? 'last' : part;
    const key = `${id} ${responseCode === 'E30' ? 'outcome' : last}`;
    if (!asked) {
      return { key, what, flaw: 'it sent no such Request' };
    }
    const carried = payload !== undefined && 'bytes' in payload && payload.kind === 'gbcsPayload';
    const strange = carried && !this.#passed(toHex(payload.bytes));
    return { key, what, flaw: strange ? 'it carries what no Device sent' : undefined };
  }

  #passed(hex: string): boolean {
    return this.#seen.devices.some((device) => this.#seen.tape.sentFrom(device).some((record) => record.hex === hex));
  }

  /** Whether a Device sent these octets as an Alert to that party. */
  #sentBy(hex: string, party: EntityId): boolean {
    const { header } = messageOf(fromHex(hex) ?? new Uint8Array()) ?? {};
    return this.#passed(hex) && (header?.supplementaryRemoteParty ?? header?.recipient) === party;
  }
}

interface Document {
  /** The same for two documents of which one is enough. */
  readonly key: string;
  readonly what: string;
  readonly flaw: string | undefined;
}
