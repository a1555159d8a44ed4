import type { BenchDevice } from '../../assembly';
import type { MessageRecord } from '../../evidence';
import {
  alertCodeOf,
  decodeMessage,
  isCritical,
  type Message,
  messageName,
  sameExchange,
  verifyMessage,
} from '../../gbcs';
import { type EntityId, fromHex, type Instant, instant, type Signer } from '../../terms';
import { decoded } from './decoded';

/** What a Device sent, decoded; or why it is no message of the Device. */
type Sent = Message | string;

/** What passed at the links: what the Devices themselves were told and said, whatever the DCC made of it. */
export class Tape {
  readonly #records: readonly MessageRecord[];
  readonly #signerFor: (party: EntityId) => Signer;
  readonly #acb: EntityId;

  constructor(records: readonly MessageRecord[], signerFor: (party: EntityId) => Signer, acb: EntityId) {
    this.#records = records;
    this.#signerFor = signerFor;
    this.#acb = acb;
  }

  /** How much there is so far: a place to look from later. */
  get end(): number {
    return this.#records.length;
  }

  /** The messages that have gone to a Device since a place, those lost on the way aside. */
  reached({ id }: BenchDevice, since: number): readonly MessageRecord[] {
    return this.#of(id, since, 'to-device').filter(({ lost }) => lost !== true);
  }

  /** All that was sent to a Device, what was lost on the way included. */
  sentTo({ id }: BenchDevice): readonly MessageRecord[] {
    return this.#of(id, 0, 'to-device');
  }

  /** All that a Device sent. */
  sentFrom({ id }: BenchDevice): readonly MessageRecord[] {
    return this.#of(id, 0, 'from-device');
  }

  /** What is wrong with the first message of a Device that is not authentic; `undefined` where all are. */
  flawed(device: BenchDevice): string | undefined {
    return this.#sent(device.id, 0)
      .map((each) => this.#flaw(each))
      .find((flaw) => flaw !== undefined);
  }

  /** The first Command that a Device answered more than once. */
  answeredTwice(device: BenchDevice): string | undefined {
    const responses = this.responses(device, 0);
    return this.reached(device, 0).find((record) => {
      const command = sentIn(record);
      const answers = typeof command === 'string' ? [] : responses.filter((each) => answersOne([command], each));
      return answers.length > 1;
    })?.summary;
  }

  /** The Commands among them. */
  commands(device: BenchDevice, since: number): readonly Message[] {
    return this.reached(device, since).map(({ hex }) => decodeMessage(fromHex(hex) ?? new Uint8Array()));
  }

  /**
   * The Device's answer to what has reached it since a place: a Response that repeats its Command's header and whose
   * protection holds; else in words what came instead. `undefined` where no Command has reached it.
   */
  answer(device: BenchDevice, since: number): Sent | undefined {
    const commands = this.commands(device, since);
    if (commands.length === 0) {
      return undefined;
    }
    const sent = this.#sent(device.id, since).filter((each) => typeof each === 'string' || isResponse(each));
    const answers = sent.filter((each) => typeof each !== 'string' && answersOne(commands, each));
    return answers.find((each) => this.#flaw(each) === undefined) ?? this.#whyNone(commands, sent);
  }

  #whyNone(commands: readonly Message[], sent: readonly Sent[]): string {
    const [first] = sent;
    if (first === undefined) {
      return 'no answer';
    }
    const flaw = this.#flaw(first);
    if (flaw !== undefined || typeof first === 'string') {
      return flaw ?? 'no message';
    }
    const asked = commands.map(({ header }) => header.originatorCounter).join(', ');
    return `a Response with counter ${first.header.originatorCounter} to a Command with counter ${asked}`;
  }

  /** The Responses of a Device since a place, repetitions included, whatever they answer. */
  responses({ id }: BenchDevice, since: number): readonly Message[] {
    return this.#sent(id, since).flatMap((each) => (typeof each !== 'string' && isResponse(each) ? [each] : []));
  }

  /** When a Device's answer to what has reached it since a place passed; `undefined` where it hasn't answered. */
  answeredAt(device: BenchDevice, since: number): Instant | undefined {
    const commands = this.commands(device, since);
    const answer = this.#of(device.id, since, 'from-device').find((record) => {
      const sent = sentIn(record);
      return typeof sent !== 'string' && isResponse(sent) && answersOne(commands, sent);
    });
    return answer && instant(Date.parse(answer.at));
  }

  /** Milliseconds from the first message to a Device since a place until its first after it, Alerts of itself aside. */
  took(device: BenchDevice, since: number): number | undefined {
    const [asked] = this.reached(device, since);
    const came = asked && this.#of(device.id, asked.index, 'from-device').find((each) => !isExpected(each, device));
    return asked === undefined || came === undefined ? undefined : Date.parse(came.at) - Date.parse(asked.at);
  }

  /** The codes of the Alerts that a Device has sent although the bench file expects none of it. */
  unexpectedAlerts(device: BenchDevice): readonly string[] {
    const codes = this.#alerts(device).map((alert) => alertCodeOf(alert));
    return [...new Set(codes)].filter((code) => !device.expectAlerts.includes(code));
  }

  /** The Alerts that a Device has sent and that are authentic, those of one code or all. */
  alerts(device: BenchDevice, code?: string): readonly Message[] {
    return this.#alerts(device, code).filter((each) => this.#flaw(each) === undefined);
  }

  /** Those of a code that are for a user: addressed to it, or to the access control broker, which passes them on. */
  alertsFor(user: EntityId, device: BenchDevice, code: string): readonly Message[] {
    return this.alerts(device, code).filter(({ header: { recipient, supplementaryRemoteParty } }) =>
      [user, this.#acb].includes(supplementaryRemoteParty ?? recipient),
    );
  }

  /** What is wrong with the first Alert of a code that is not authentic; `undefined` where all are. */
  flawedAlert(device: BenchDevice, code: string): string | undefined {
    return this.#alerts(device, code)
      .map((each) => this.#flaw(each))
      .find((flaw) => flaw !== undefined);
  }

  #alerts({ id }: BenchDevice, code?: string): readonly Message[] {
    return this.#sent(id, 0).flatMap((each) =>
      typeof each !== 'string' && each.header.cra === 'alert' && (code === undefined || alertCodeOf(each) === code)
        ? [each]
        : [],
    );
  }

  /** How MAC and signature of a message stand, as its recipient checks them. */
  protection(message: Message) {
    return verifyMessage(message, this.#signerFor(message.header.recipient), this.#acb);
  }

  /**
   * What a Device did that no Device does: a Command not answered in time or answered twice, a message of no worth. In
   * words, or `undefined` where there is nothing.
   *
   * @param deadline milliseconds after which a Command counts as not answered
   */
  trouble(device: BenchDevice, now: Instant, deadline: number): string | undefined {
    const flawed = this.flawed(device);
    if (flawed !== undefined) {
      return `the ${device.name} sent ${flawed}`;
    }
    const responses = this.responses(device, 0);
    const commands = new Map(this.reached(device, 0).map((record) => [record.hex, record]));
    for (const { hex, at, summary } of commands.values()) {
      const command = decodeMessage(fromHex(hex) ?? new Uint8Array());
      const answers = responses.filter((each) => sameExchange(command.header, each.header)).length;
      if (answers > 1 || (answers === 0 && now - Date.parse(at) >= deadline)) {
        return `the ${device.name} answered ${summary} ${answers === 0 ? 'not at all' : `${answers} times`}`;
      }
    }
    return undefined;
  }

  #flaw(sent: Sent): string | undefined {
    if (typeof sent === 'string') {
      return sent;
    }
    const { mac, signature } = this.protection(sent);
    if (mac === 'failed' || signature === 'failed') {
      return `a message whose ${mac === 'failed' ? 'MAC' : 'signature'} doesn't hold`;
    }
    const obliged = isCritical(sent.header.messageCode) ? 'signature' : 'MAC';
    const absent = obliged === 'MAC' ? mac === 'absent' : signature === 'absent';
    return absent && messageName(sent.header.messageCode) !== undefined
      ? `${messageName(sent.header.messageCode)} without the ${obliged} that it has to carry`
      : undefined;
  }

  #sent(id: EntityId, since: number): readonly Sent[] {
    return this.#of(id, since, 'from-device').map(sentIn);
  }

  #of(id: EntityId, since: number, direction: MessageRecord['direction']): readonly MessageRecord[] {
    return this.#records.slice(since).filter((each) => each.device === id && each.direction === direction);
  }
}

function sentIn({ hex }: MessageRecord): Sent {
  const found = decoded(fromHex(hex) ?? new Uint8Array());
  return typeof found === 'string' ? `what is no GBCS message (${found})` : found;
}

/** Whether a Device sends this of itself now and then, so that it answers nothing. */
function isExpected(record: MessageRecord, { expectAlerts }: BenchDevice): boolean {
  const sent = expectAlerts.length === 0 ? undefined : sentIn(record);
  return typeof sent === 'object' && sent.header.cra === 'alert' && expectAlerts.includes(alertCodeOf(sent));
}

const isResponse = ({ header }: Message): boolean => header.cra === 'response';

const answersOne = (commands: readonly Message[], { header }: Message): boolean =>
  commands.some((command) => sameExchange(command.header, header));
