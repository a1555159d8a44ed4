import { hash } from 'node:crypto';
import type { LinkLog } from '../link/link-log';
import type { Arrival } from './broker/broker-session';
import type { MqttBroker } from './broker/mqtt-broker';
import { headerOf, sequenceOf } from './message-properties';
import type { MqttTroubles } from './mqtt-troubles';

export interface SecondUserWatchOptions {
  readonly broker: MqttBroker;
  /** Where Commands to the Device go. */
  readonly topic: string;
  /** Name of this end's transport session. */
  readonly session: string;
  readonly log: LinkLog;
  readonly troubles: MqttTroubles;
}

const sentRemembered = 1024;

/** Reads along on a Device's Command topic, and tells of each Command there that this end hasn't sent. */
export class SecondUserWatch {
  readonly #options: SecondUserWatchOptions;
  /** Hashes of what was sent last: over MQTT 3.1.1 nothing else tells it from what another sent. */
  readonly #sent = new Set<string>();
  #leave: (() => Promise<void>) | undefined;
  #watching = false;

  constructor(options: SecondUserWatchOptions) {
    this.#options = options;
  }

  /** Resolves once it watches. @throws LinkError where the broker doesn't let this client read the topic */
  async begin(): Promise<void> {
    if (this.#watching) {
      return;
    }
    const { broker, topic } = this.#options;
    this.#watching = true;
    try {
      this.#leave = await broker.subscribe([topic], (arrival) => this.#take(arrival), { noLocal: true });
    } catch (error) {
      this.#watching = false;
      throw error;
    }
  }

  /** Told of what this end is about to send. */
  sending(message: Uint8Array): void {
    if (!this.#watching || this.#options.broker.version === 5) {
      return;
    }
    this.#sent.add(hash('sha256', message, 'hex'));
    const [oldest] = this.#sent;
    if (this.#sent.size > sentRemembered && oldest !== undefined) {
      this.#sent.delete(oldest);
    }
  }

  async end(): Promise<void> {
    await this.#leave?.();
  }

  #take({ payload, retained, properties }: Arrival): void {
    const { session, log, troubles } = this.#options;
    const own = sequenceOf(properties)?.session === session || this.#sent.has(hash('sha256', payload, 'hex'));
    if (own || retained || payload.length === 0) {
      return;
    }
    const { originator, originatorCounter } = headerOf(payload) ?? {};
    const counter = originatorCounter?.toString();
    log.note('link-second-user', { originator, originatorCounter: counter, octets: payload.length });
    troubles.secondUser(originator, originatorCounter);
  }
}
