import { hash } from 'node:crypto';
import type { Timers } from '../../src/terms';
import { decodeOtaBlock, type OtaBlock } from '../framing';
import type { LabControl } from '../link/lab-control';
import { largestPayload } from '../link/link-limits';
import type { LinkLog } from '../link/link-log';
import type { Delivery } from '../link/wire-link';
import type { Arrival, PublishProperties } from './broker/broker-session';
import type { DeviceSharing } from './device-sharing';
import { InboundOrder } from './inbound-order';
import { headerOf, sequenceOf } from './message-properties';
import type { MqttTroubles } from './mqtt-troubles';
import { PossibleDuplicates } from './possible-duplicates';
import type { ReplyAddresses } from './reply-addresses';
import type { DeviceTopics } from './topics';

export interface InboundOptions {
  readonly topics: DeviceTopics;
  readonly timers: Timers;
  readonly log: LinkLog;
  readonly troubles: MqttTroubles;
  readonly control: LabControl;
  readonly sharing: DeviceSharing;
  readonly replies: ReplyAddresses;
  /** Milliseconds to wait for a message that others have overtaken. */
  readonly gapWait: number;
  readonly onMessage: (message: Uint8Array, delivery: Delivery) => void;
  readonly onOtaBlock: (block: OtaBlock) => void;
}

/** What arrives at one end of a Device's link: each message once and in order, as far as it has a sequence. */
export class Inbound {
  readonly #options: InboundOptions;
  readonly #order: InboundOrder<Arrival>;
  readonly #seen = new PossibleDuplicates();

  constructor(options: InboundOptions) {
    const { timers, troubles, gapWait } = options;
    this.#options = options;
    this.#order = new InboundOrder({
      timers,
      gapWait,
      deliver: (arrival) => this.#deliver(arrival, false),
      onLost: (count) => troubles.lost(count),
    });
  }

  take(arrival: Arrival): void {
    const { topics, log, control } = this.#options;
    const { topic, payload } = arrival;
    const bad = whyBad(arrival);
    if (bad !== undefined) {
      log.badFrame({ ...bad, octets: payload.length });
    } else if (topic === topics.ctl) {
      control.take(Buffer.from(payload).toString());
    } else if (topic === topics.ota) {
      this.#takeOtaBlock(arrival);
    } else {
      this.#takeMessage(arrival);
    }
  }

  close(): void {
    this.#order.close();
  }

  #takeMessage(arrival: Arrival): void {
    const { log } = this.#options;
    const sequence = sequenceOf(arrival.properties);
    if (sequence === undefined) {
      this.#takeUnsequenced(arrival);
      return;
    }
    const outcome = this.#order.take(sequence, arrival);
    if (outcome === 'duplicate') {
      log.tally.duplicatesRemoved++;
      log.note('link-duplicate-removed', { ...sequence });
    } else if (outcome !== 'taken') {
      log.note('link-reordered', { ...sequence, outcome });
    }
  }

  /** Without a sequence a transport's duplicate can't be told from a Device that says the same twice: nothing is removed. */
  #takeUnsequenced(arrival: Arrival): void {
    const { log } = this.#options;
    const again = this.#seen.again(arrival.payload);
    if (again) {
      log.tally.possibleDuplicates++;
      log.note('link-possible-duplicate', { sha256: hash('sha256', arrival.payload, 'hex') });
    }
    this.#deliver(arrival, again);
  }

  #deliver({ topic, payload, properties }: Arrival, possibleTransportDuplicate: boolean): void {
    const { topics, log, sharing, replies, onMessage } = this.#options;
    if (topic === topics.cmd) {
      const reason = sharing.whyRefused('Command', properties);
      if (reason !== undefined) {
        this.#refuse(payload, properties, reason);
        return;
      }
      replies.note(payload, properties);
    }
    log.tally.received++;
    onMessage(payload, { possibleTransportDuplicate });
  }

  /** Its sender is told by the number that it gave the Command, if it did. */
  #refuse(command: Uint8Array, properties: PublishProperties | undefined, reason: string): void {
    const { log, control } = this.#options;
    const { originator, originatorCounter } = headerOf(command) ?? {};
    log.note('link-refused', { what: 'Command', originator, originatorCounter: originatorCounter?.toString(), reason });
    const sequence = sequenceOf(properties);
    if (sequence !== undefined) {
      void control.refuse(`${sequence.session}-${sequence.sequence}`, reason);
    }
  }

  #takeOtaBlock({ payload, properties }: Arrival): void {
    const { log, sharing, onOtaBlock } = this.#options;
    if (payload.length < 4) {
      log.badFrame({ reason: 'length', octets: payload.length, detail: 'an OTA block without a whole offset' });
      return;
    }
    const block = decodeOtaBlock(payload);
    const reason = sharing.whyRefused('OTA block', properties);
    if (reason === undefined) {
      onOtaBlock(block);
    } else {
      log.note('link-refused', { what: 'OTA block', offset: block.offset, reason });
    }
  }
}

function whyBad({ payload, retained, topic }: Arrival) {
  if (payload.length > largestPayload) {
    return { reason: 'over-size', detail: `a payload over the cap of ${largestPayload} octets on ${topic}` } as const;
  }
  if (payload.length === 0) {
    return { reason: 'too-short', detail: `an empty payload on ${topic}` } as const;
  }
  return retained
    ? ({ reason: 'garbage', detail: `a retained message on ${topic}, of some earlier time` } as const)
    : undefined;
}
