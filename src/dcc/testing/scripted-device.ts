import {
  cs06,
  cs08,
  decodeMessage,
  ecs52,
  gcs38,
  type Message,
  type Protection,
  protect,
  responseHeader,
  useCaseOf,
} from '../../gbcs';
import type { DeviceLink } from '../../link';
import {
  type DeviceId,
  type EntityId,
  type FirmwareVersion,
  firmwareVersion,
  type MessageCode,
  type OriginatorCounter,
  originatorCounter,
} from '../../terms';
import { acb, signer } from './parties';

type Content = Uint8Array | undefined;

/** A Device that keeps what it is sent, and answers as a test tells it to. */
export class ScriptedDevice {
  readonly received: Message[] = [];
  version: FirmwareVersion = firmwareVersion('01000000');
  /** Content of the answer; no answer where there is none. */
  answer: (command: Message) => Content = (command) => this.usual(command);
  #counter = 5000n;
  readonly #link: DeviceLink;

  constructor(
    readonly id: DeviceId,
    link: DeviceLink,
  ) {
    this.#link = link;
    link.onMessage((bytes) => this.#take(decodeMessage(bytes)));
  }

  /** SR11.2 with the version that runs, SR11.3 with success. */
  usual({ header }: Message): Content {
    const read = { result: 'success', version: this.version } as const;
    const useCase = [ecs52, gcs38, cs08].find(({ code }) => code === header.messageCode);
    if (useCase !== undefined) {
      return useCase.response.encode(read, header.originatorCounter);
    }
    return header.messageCode === cs06.code
      ? cs06.response.encode({ kind: 'immediate', code: 0, version: this.version }, header.originatorCounter)
      : undefined;
  }

  /** Answers a Command as it came, once more or later. */
  respond(command: Message, content: Content = this.answer(command)): void {
    if (content !== undefined) {
      const critical = useCaseOf(command.header.messageCode)?.critical === true;
      this.transmit(protect(responseHeader(command.header), content, critical ? 'signature' : 'mac', signer, acb));
    }
  }

  alert(
    code: MessageCode,
    recipient: EntityId,
    content: (counter: OriginatorCounter) => Uint8Array,
    protection: Protection = 'signature',
  ): void {
    const counter = originatorCounter(this.#counter++);
    const header = {
      cra: 'alert',
      originatorCounter: counter,
      originator: this.id,
      recipient,
      messageCode: code,
    } as const;
    this.transmit(protect(header, content(counter), protection, signer, acb));
  }

  transmit(bytes: Uint8Array): void {
    void this.#link.send(bytes);
  }

  #take(command: Message): void {
    this.received.push(command);
    this.respond(command);
  }
}
