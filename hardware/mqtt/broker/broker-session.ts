import type { IClientOptions, IConnackPacket, IPublishPacket, MqttClient } from 'mqtt';
import { MeterbenchError } from '../../../src/terms';
import type { ProtocolVersion } from './broker-options';

export type PublishProperties = NonNullable<IPublishPacket['properties']>;

/** A message that a broker brought. */
export interface Arrival {
  readonly topic: string;
  readonly payload: Uint8Array;
  readonly retained: boolean;
  /** None over MQTT 3.1.1. */
  readonly properties: PublishProperties | undefined;
}

export interface SessionHandlers {
  readonly onArrival: (arrival: Arrival) => void;
  /** Told once, after the connection stood. */
  readonly onClose: (reason: string, code: number | undefined) => void;
}

export interface Publication {
  readonly topic: string;
  readonly payload: Buffer;
  readonly retain: boolean;
  readonly properties?: PublishProperties;
}

export type OfferDone = (error: Error | undefined, outcome?: 'taken' | 'nobody-listens') => void;

const noMatchingSubscribers = 16;
/** CONNACK codes of 3.1.1 and 5 for a protocol version that the broker doesn't speak. */
const wrongVersion: ReadonlySet<unknown> = new Set([1, 132]);

/** The broker refused the connection, or it broke before it stood. */
export class ConnectFailure extends MeterbenchError {
  /** CONNACK code; `undefined` where none came. */
  readonly reasonCode: number | undefined;

  constructor(reason: string, reasonCode: number | undefined, cause?: unknown) {
    super({ code: 'MB-MQTT-CONNECT', blame: 'bench', message: reason, cause });
    this.reasonCode = reasonCode;
  }

  get versionRefused(): boolean {
    return wrongVersion.has(this.reasonCode);
  }
}

/** One connection to a broker, from CONNECT until it breaks. It never connects again: the next one is a new session. */
export class BrokerSession {
  readonly version: ProtocolVersion;
  /** Whether the broker still had this client's subscriptions, and what came for them meanwhile. */
  readonly resumed: boolean;
  readonly #client: MqttClient;
  readonly #unheard = new Set<number>();
  /** What rejects each operation under way when the connection breaks: mqtt.js leaves them open. */
  readonly #underWay = new Set<(error: ConnectFailure) => void>();

  /** @throws ConnectFailure */
  static async open(url: URL, options: IClientOptions, version: ProtocolVersion, handlers: SessionHandlers) {
    // Loaded here: it is only for those who use a broker.
    const { connect } = await import('mqtt');
    const client = connect(url.href, { ...options, protocolVersion: version });
    // Before CONNACK already, for a resumed session brings its messages right behind it.
    client.on('message', (topic, payload, { retain, properties }) =>
      handlers.onArrival({ topic, payload: new Uint8Array(payload), retained: retain, properties }),
    );
    const connack = await established(client);
    // Nagle's algorithm and delayed acks together cost 40 ms or more in each direction.
    const { stream } = client;
    if ('setNoDelay' in stream && typeof stream.setNoDelay === 'function') {
      stream.setNoDelay(true);
    }
    return new BrokerSession(client, connack, version, handlers);
  }

  private constructor(
    client: MqttClient,
    connack: IConnackPacket,
    version: ProtocolVersion,
    handlers: SessionHandlers,
  ) {
    this.#client = client;
    this.version = version;
    this.resumed = connack.sessionPresent;
    let reason = 'the connection was closed';
    let code: number | undefined;
    client.on('error', (error) => {
      reason = error.message;
    });
    client.on('disconnect', ({ reasonCode }) => {
      reason = `the broker ended the connection (code ${reasonCode ?? 'none'})`;
      code = reasonCode;
    });
    client.on('packetreceive', (packet) => {
      if (packet.cmd === 'puback' && packet.reasonCode === noMatchingSubscribers && packet.messageId !== undefined) {
        this.#unheard.add(packet.messageId);
      }
    });
    client.once('close', () => {
      const underWay = [...this.#underWay];
      this.#underWay.clear();
      for (const reject of underWay) {
        reject(new ConnectFailure(reason, undefined));
      }
      handlers.onClose(reason, code);
    });
  }

  /**
   * Calls back with PUBACK: whether the broker had anybody to give it to, as far as it says. Called back rather than
   * promised, for each promise on this way is a tenth of what a round trip may cost.
   */
  offer({ topic, payload, retain, properties }: Publication, done: OfferDone): void {
    const options = properties === undefined ? { qos: 1 as const, retain } : { qos: 1 as const, retain, properties };
    this.#underWay.add(done);
    this.#client.publish(topic, payload, options, (error, packet) => {
      if (this.#underWay.delete(done)) {
        const unheard =
          this.#unheard.size > 0 && packet?.messageId !== undefined && this.#unheard.delete(packet.messageId);
        done(error ?? undefined, unheard ? 'nobody-listens' : 'taken');
      }
    });
  }

  publish(publication: Publication): Promise<void> {
    return new Promise((resolve, reject) => {
      this.offer(publication, (error) => (error === undefined ? resolve() : reject(error)));
    });
  }

  /** Resolves with SUBACK. @param noLocal topics of which this client doesn't want what it publishes itself */
  async subscribe(topics: readonly string[], noLocal: ReadonlySet<string>): Promise<void> {
    const wanted = topics.map((topic) => [topic, { qos: 1 as const, nl: noLocal.has(topic) }] as const);
    const granted = await this.#unlessBroken(this.#client.subscribeAsync(Object.fromEntries(wanted)));
    const refused = granted.find(({ qos }) => qos === 128);
    if (refused !== undefined) {
      throw new MeterbenchError({ code: 'MB-MQTT-SUBSCRIBE', blame: 'bench', message: `${refused.topic} was refused` });
    }
  }

  async unsubscribe(topics: readonly string[]): Promise<void> {
    await this.#unlessBroken(this.#client.unsubscribeAsync([...topics]));
  }

  /** Says goodbye, so that the last will isn't published; `forget` also what the broker keeps for this client. */
  async end(forget: boolean): Promise<void> {
    const forgetting = forget && this.version === 5;
    await this.#client.endAsync(false, forgetting ? { properties: { sessionExpiryInterval: 0 } } : {});
  }

  /** Lets go at once. */
  drop(): void {
    this.#client.end(true);
    this.#client.stream.destroy();
  }

  #unlessBroken<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#underWay.add(reject);
      work.then(resolve, reject).finally(() => this.#underWay.delete(reject));
    });
  }
}

function established(client: MqttClient): Promise<IConnackPacket> {
  return new Promise((resolve, reject) => {
    const failed = (error?: Error) => {
      client.end(true);
      const code = error !== undefined && 'code' in error && typeof error.code === 'number' ? error.code : undefined;
      reject(
        new ConnectFailure(error === undefined ? 'the broker closed the connection' : wordsOf(error), code, error),
      );
    };
    const closed = () => failed();
    // Stays: an error after the connection failed blames no one, and without a listener would end the process.
    client.on('error', failed);
    client.once('close', closed);
    client.once('connect', (connack) => {
      client.off('error', failed);
      client.off('close', closed);
      client.on('error', () => undefined);
      resolve(connack);
    });
  });
}

/** Several addresses tried, none reached: Node says so in an error without words of its own. */
function wordsOf(error: Error): string {
  return error instanceof AggregateError ? error.errors.map(String).join('; ') : error.message;
}
