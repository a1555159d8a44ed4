import { MeterbenchError } from '../../../src/terms';
import { type LinkError, reasonOf } from '../../link/link-error';
import { LinkLog } from '../../link/link-log';
import { Listeners } from '../../link/listeners';
import { MqttTroubles } from '../mqtt-troubles';
import { clientStatusTopic } from '../topics';
import {
  checkedUrl,
  clientOptions,
  type MqttBrokerOptions,
  type ProtocolVersion,
  statusPayload,
} from './broker-options';
import { type Arrival, BrokerSession, ConnectFailure, type Publication } from './broker-session';
import { EarlyArrivals } from './early-arrivals';
import { Outbox } from './outbox';

const longestRetry = 5000;
const goodbyeWithin = 2000;
/** Reason code of MQTT 5. */
const sessionTakenOver = 142;
/** Milliseconds that a connection stands before it counts as sound, and how many may break sooner in a row. */
const soundAfter = 2000;
const briefAllowed = 3;

/**
 * This process's connection to a broker, shared by the links of all Devices behind it. When it breaks it connects
 * again after 100 ms, 200 ms, … 5 s; then it subscribes anew, and only then are messages sent that had to wait, so that
 * no answer can come before somebody listens.
 */
export class MqttBroker implements AsyncDisposable {
  /** `mqtt://host:1883` */
  readonly name: string;
  readonly site: string;
  readonly clientId: string;
  /** Milliseconds that the broker, or the far end, may be away before senders are told. */
  readonly returnWithin: number;
  readonly #options: MqttBrokerOptions;
  readonly #url: URL;
  readonly #log: LinkLog;
  readonly #troubles: MqttTroubles;
  readonly #outbox: Outbox;
  readonly #readers = new Map<string, Listeners<[Arrival]>>();
  readonly #early = new EarlyArrivals();
  readonly #noLocal = new Set<string>();
  readonly #onUp = new Listeners<[BrokerSession]>();
  readonly #onDown = new Listeners<[string]>();
  readonly #onTrouble = new Listeners<[LinkError]>();
  #session: BrokerSession | undefined;
  #version: ProtocolVersion | undefined;
  #attempt: Promise<void> = Promise.resolve();
  /** Milliseconds of looking for the broker since somebody wanted it; `undefined` where nobody has to be told. */
  #sought: number | undefined;
  #closed = false;
  #takenOver: LinkError | undefined;
  #cancelRetry: () => void = () => undefined;
  #brief = 0;
  #cancelSound: () => void = () => undefined;

  /** Connects. @throws LinkError `MB-LINK-OPEN` or `MB-LINK-REFUSED`; ConfigError where an option is wrong */
  static async open(options: MqttBrokerOptions): Promise<MqttBroker> {
    const broker = new MqttBroker(options);
    try {
      await broker.#connect(true);
    } catch (error) {
      broker.#closed = true;
      const typed = error instanceof MeterbenchError && !(error instanceof ConnectFailure);
      throw typed ? error : broker.#troubles.cannotConnect(error);
    }
    return broker;
  }

  private constructor(options: MqttBrokerOptions) {
    this.#options = options;
    this.#url = checkedUrl(options.url);
    this.name = `${this.#url.protocol}//${this.#url.host}`;
    this.site = options.site;
    this.clientId = options.clientId;
    this.returnWithin = options.returnWithin ?? 30_000;
    this.#log = new LinkLog(this.name, options.ports.journal);
    this.#log.onTrouble((trouble) => this.#onTrouble.tell(trouble));
    this.#troubles = new MqttTroubles(this.#log);
    this.#outbox = new Outbox(options.ports.timers, this.#troubles, this.returnWithin);
  }

  /** `undefined` while there is no connection. */
  get session(): BrokerSession | undefined {
    return this.#session;
  }

  /** What the broker speaks; `undefined` before the first connection. */
  get version(): ProtocolVersion | undefined {
    return this.#version;
  }

  /** Resolves when the broker has the message, and, where it says so, somebody to give it to. */
  publish(publication: Publication): Promise<void> {
    if (this.#closed) {
      return Promise.reject(this.#troubles.closed());
    }
    if (this.#takenOver !== undefined) {
      return Promise.reject(this.#takenOver);
    }
    this.#sought ??= 0;
    return this.#outbox.publish(publication);
  }

  /**
   * Resolves when the broker has confirmed; from then on, and after each break, the topics are subscribed to.
   *
   * @param noLocal on MQTT 5, not what this client publishes itself. @throws LinkError where the broker refuses
   */
  async subscribe(
    topics: readonly string[],
    listener: (arrival: Arrival) => void,
    { noLocal = false } = {},
  ): Promise<() => Promise<void>> {
    const taken = topics.map((topic) => {
      const readers = this.#readers.get(topic) ?? new Listeners<[Arrival]>();
      this.#readers.set(topic, readers);
      return readers.add(listener);
    });
    for (const arrival of this.#early.take(topics)) {
      listener(arrival);
    }
    (noLocal ? topics : []).map((topic) => this.#noLocal.add(topic));
    const forget = () => {
      for (const leave of taken) {
        leave();
      }
      const unread = topics.filter((topic) => this.#readers.get(topic)?.size === 0);
      for (const topic of unread) {
        this.#readers.delete(topic);
        this.#noLocal.delete(topic);
      }
      return unread;
    };
    try {
      await this.#session?.subscribe(topics, this.#noLocal);
    } catch (error) {
      // Where the connection broke, the next one subscribes.
      if (!(error instanceof ConnectFailure)) {
        forget();
        throw this.#troubles.subscribeRefused(error);
      }
    }
    return async () => {
      const unread = forget();
      if (unread.length > 0 && !this.#closed) {
        await this.#session?.unsubscribe(unread).catch(() => undefined);
      }
    };
  }

  onUp(listener: (session: BrokerSession) => void): () => void {
    return this.#onUp.add(listener);
  }

  onDown(listener: (reason: string) => void): () => void {
    return this.#onDown.add(listener);
  }

  onTrouble(listener: (trouble: LinkError) => void): () => void {
    return this.#onTrouble.add(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) {
      return;
    }
    const session = this.#session;
    const goodbye = async () => {
      await session?.publish(this.#status('offline'));
      await session?.end(this.#forgettable);
    };
    await this.#options.ports.timers
      .within(goodbyeWithin, 'goodbye to the broker', goodbye())
      .catch(() => session?.drop());
    this.#closed = true;
    this.#session = undefined;
    this.#cancelRetry();
    this.#cancelSound();
    this.#log.closed();
    this.#outbox.fail(this.#troubles.closed());
    await this.#attempt;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** A bench wants nothing of an earlier run, and leaves nothing for a later one. */
  get #forgettable(): boolean {
    return this.#options.cleanStart ?? true;
  }

  async #connect(first: boolean): Promise<void> {
    const { protocol = 'auto' } = this.#options;
    const versions: readonly ProtocolVersion[] =
      protocol === 'auto' ? (this.#version ? [this.#version] : [5, 4]) : [protocol];
    const session = await this.#openWith(versions, first && this.#forgettable);
    if (this.#closed) {
      session.drop();
      return;
    }
    this.#version = session.version;
    try {
      const topics = [...this.#readers.keys()];
      if (topics.length > 0) {
        await session.subscribe(topics, this.#noLocal);
      }
      await session.publish(this.#status('online'));
    } catch (error) {
      session.drop();
      throw error;
    }
    this.#session = session;
    this.#cancelSound = this.#options.ports.timers.after(soundAfter, () => {
      this.#brief = 0;
    });
    this.#log.up({ protocol: session.version === 5 ? '5' : '3.1.1', resumed: session.resumed });
    if (!first && !session.resumed) {
      this.#troubles.sessionLost();
    }
    this.#onUp.tell(session);
    this.#outbox.attach(session);
  }

  async #openWith(versions: readonly ProtocolVersion[], clean: boolean): Promise<BrokerSession> {
    let failure: unknown;
    for (const version of versions) {
      try {
        if (clean && version === 4) {
          // In 3.1.1 a clean session isn't kept over a break: the old one is wiped first, then one that is kept begins.
          await (await this.#openOnce(version, true)).end(true);
        }
        return await this.#openOnce(version, clean && version === 5);
      } catch (error) {
        failure ??= error;
        if (!(error instanceof ConnectFailure) || (error.reasonCode !== undefined && !error.versionRefused)) {
          throw error;
        }
      }
    }
    throw failure;
  }

  async #openOnce(version: ProtocolVersion, clean: boolean): Promise<BrokerSession> {
    let opened: BrokerSession | undefined;
    const options = { ...(await clientOptions(this.#options, version)), clean };
    opened = await BrokerSession.open(this.#url, options, version, {
      onArrival: (arrival) => this.#arrived(arrival),
      onClose: (reason, code) => this.#lost(opened, reason, code),
    });
    return opened;
  }

  #arrived(arrival: Arrival): void {
    const readers = this.#readers.get(arrival.topic);
    if (readers !== undefined) {
      readers.tell(arrival);
    } else if (!this.#forgettable && !this.#early.keep(arrival)) {
      this.#log.note('link-unread', { topic: arrival.topic });
    }
  }

  #lost(session: BrokerSession | undefined, reason: string, code: number | undefined): void {
    if (this.#closed || session === undefined || this.#session !== session) {
      return;
    }
    this.#session = undefined;
    this.#cancelSound();
    this.#brief++;
    this.#log.down(reason);
    this.#outbox.detach();
    this.#onDown.tell(reason);
    if (code === sessionTakenOver || this.#brief >= briefAllowed) {
      // Two clients of one name would put each other out for ever; not every broker says that it is so.
      this.#takenOver = this.#troubles.takenOver(this.clientId);
      this.#outbox.fail(this.#takenOver);
    } else {
      this.#search(reason);
    }
  }

  /** A broker may come back at any time: it is looked for until it is there, for a far end waits without sending. */
  #search(reason: string): void {
    const { ports, retryAfter = 100 } = this.#options;
    this.#sought = 0;
    const retry = (delay: number, last: string) => {
      if (this.#closed) {
        return;
      }
      if (this.#sought !== undefined && this.#sought >= this.returnWithin) {
        this.#sought = undefined;
        this.#outbox.fail(this.#troubles.down(last, this.returnWithin));
      }
      this.#cancelRetry = ports.timers.after(delay, () => {
        this.#sought = this.#sought === undefined ? undefined : this.#sought + delay;
        this.#attempt = this.#connect(false).catch((error) =>
          retry(Math.min(longestRetry, delay * 2), reasonOf(error)),
        );
      });
    };
    retry(retryAfter, reason);
  }

  #status(state: 'online' | 'offline'): Publication {
    const topic = clientStatusTopic(this.site, this.clientId);
    return { topic, payload: statusPayload(state, this.clientId), retain: true };
  }
}
