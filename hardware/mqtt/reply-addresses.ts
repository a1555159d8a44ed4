import type { Header } from '../../src/gbcs';
import type { PublishProperties } from './broker/broker-session';
import { headerOf } from './message-properties';

/** Where a Command asks its Response to go. */
export interface ReplyAddress {
  readonly responseTopic: string | undefined;
  readonly correlationData: Buffer | undefined;
}

const remembered = 256;

/** The Device's end: what each Command of MQTT 5 asked for, until its Response is sent. Matched by GBCS header. */
export class ReplyAddresses {
  readonly #addresses = new Map<string, ReplyAddress>();

  note(command: Uint8Array, properties: PublishProperties | undefined): void {
    const { responseTopic, correlationData } = properties ?? {};
    const header = responseTopic === undefined && correlationData === undefined ? undefined : headerOf(command);
    if (header === undefined) {
      return;
    }
    this.#addresses.set(keyOf(header, header.originator, header.recipient), { responseTopic, correlationData });
    if (this.#addresses.size > remembered) {
      const [oldest = ''] = this.#addresses.keys();
      this.#addresses.delete(oldest);
    }
  }

  /** It stays known: a Device that answers twice sends both to the same place. */
  of(response: Header): ReplyAddress | undefined {
    return this.#addresses.size === 0
      ? undefined
      : this.#addresses.get(keyOf(response, response.recipient, response.originator));
  }
}

function keyOf({ originatorCounter }: Header, originator: string, recipient: string): string {
  return `${originator} ${recipient} ${originatorCounter}`;
}
