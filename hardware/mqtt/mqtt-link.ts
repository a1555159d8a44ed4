import { hash } from 'node:crypto';
import type { Header } from '../../src/gbcs';
import { type DeviceId, toHex } from '../../src/terms';
import { decodeOtaBlock, encodeOtaBlock, type OtaBlock } from '../framing';
import { LabControl } from '../lab-control';
import { type LinkError, reasonOf } from '../link-error';
import { largestPayload } from '../link-limits';
import { LinkLog } from '../link-log';
import { Listeners } from '../listeners';
import type { Delivery, LinkHealth, LinkPorts, LinkRole, LinkTally, WireLink } from '../wire-link';
import { statusPayload } from './broker-options';
import type { Arrival, PublishProperties } from './broker-session';
import { InboundOrder } from './inbound-order';
import { correlationOf, headerOf, messageProperties, sequenceOf } from './message-properties';
import type { MqttBroker } from './mqtt-broker';
import { MqttTroubles } from './mqtt-troubles';
import { PeerStatus } from './peer-status';
import { ReplyAddresses } from './reply-addresses';
import { type DeviceTopics, isResponseTopic, topicsOf } from './topics';

export interface MqttLinkOptions {
  /** The connection, which other links may share. */
  readonly broker: MqttBroker;
  readonly device: DeviceId;
  readonly ports: LinkPorts;
  /** `device` for the end that a gateway or an emulated Device runs. Default `bench`. */
  readonly role?: LinkRole;
  /** Whether closing the link closes the connection too. Default no. */
  readonly ownsBroker?: boolean;
  /** Milliseconds after which a Command that waits in the broker is of no use any more. Default 30,000. */
  readonly expireAfter?: number;
  /** Milliseconds to wait for a message that others have overtaken. Default 1,000. */
  readonly gapWait?: number;
}

const messagesRemembered = 1024;
const goodbyeWithin = 2000;

/** A Device behind an MQTT broker: whole GBCS messages as payloads, one topic per Device and direction, QoS 1. */
export class MqttLink implements WireLink {
  readonly name: string;
  readonly role: LinkRole;
  readonly control: LabControl;
  readonly #options: MqttLinkOptions;
  readonly #broker: MqttBroker;
  readonly #topics: DeviceTopics;
  readonly #log: LinkLog;
  readonly #troubles: MqttTroubles;
  readonly #order: InboundOrder<Uint8Array>;
  readonly #replies = new ReplyAddresses();
  readonly #peer: PeerStatus;
  readonly #onMessage = new Listeners<[Uint8Array, Delivery]>();
  readonly #onOtaBlock = new Listeners<[OtaBlock]>();
  /** What came without a transport sequence, octet by octet. */
  readonly #seen = new Set<string>();
  readonly #session: string;
  readonly #leave: (() => void)[] = [];
  #unsubscribe: () => Promise<void> = async () => undefined;
  #next = 0;

  /** Subscribes; from then on messages arrive. @throws LinkError */
  static async open(options: MqttLinkOptions): Promise<MqttLink> {
    const link = new MqttLink(options);
    await link.#begin();
    return link;
  }

  private constructor(options: MqttLinkOptions) {
    const { broker, device, ports, role = 'bench', gapWait = 1000 } = options;
    this.#options = options;
    this.#broker = broker;
    this.#topics = topicsOf(broker.site, device);
    this.name = `${broker.name}/${broker.site}/${device}`;
    this.role = role;
    this.#log = new LinkLog(this.name, ports.journal);
    this.#troubles = new MqttTroubles(this.#log);
    this.#session = toHex(ports.entropy.bytes(4));
    this.#peer = new PeerStatus({ broker, timers: ports.timers, log: this.#log, troubles: this.#troubles, device });
    this.#order = new InboundOrder({
      timers: ports.timers,
      gapWait,
      deliver: (message) => this.#deliver(message, false),
      onLost: (count) => this.#troubles.lost(count),
    });
    this.control = new LabControl({
      log: this.#log,
      ports,
      // Both ends read the one topic: a bench that answered would answer itself.
      answers: role === 'device',
      post: async (envelope) => {
        const payload = new Uint8Array(Buffer.from(JSON.stringify(envelope)));
        this.#check(this.#topics.ctl, payload);
        await this.#publish(this.#topics.ctl, payload, {
          contentType: 'application/json',
          payloadFormatIndicator: true,
        });
      },
    });
  }

  get health(): LinkHealth {
    return this.#log.health;
  }

  get tally(): LinkTally {
    return this.#log.tally;
  }

  /** Resolves when the broker has the message and, as far as it says, somebody who listens. */
  async send(message: Uint8Array): Promise<void> {
    const { cmd, rsp } = this.#topics;
    this.#check(this.role === 'bench' ? cmd : rsp, message);
    if (this.role === 'bench') {
      if (this.#peer.state === 'offline') {
        await this.#peer.notOffline(cmd);
      }
      await this.#sendCommand(message);
    } else {
      await this.#sendFromDevice(message);
    }
    this.#log.tally.sent++;
  }

  onMessage(listener: (message: Uint8Array, delivery: Delivery) => void): () => void {
    return this.#onMessage.add(listener);
  }

  onTrouble(listener: (trouble: LinkError) => void): () => void {
    return this.#log.onTrouble(listener);
  }

  async sendOtaBlock(block: OtaBlock): Promise<void> {
    const payload = encodeOtaBlock(block);
    this.#check(this.#topics.ota, payload);
    await this.#publish(this.#topics.ota, payload, { contentType: 'application/octet-stream' });
  }

  onOtaBlock(listener: (block: OtaBlock) => void): () => void {
    return this.#onOtaBlock.add(listener);
  }

  async close(): Promise<void> {
    if (this.health.state === 'closed') {
      return;
    }
    if (this.role === 'device' && this.#broker.session !== undefined) {
      const { timers } = this.#options.ports;
      await timers.within(goodbyeWithin, 'goodbye', this.#tellStatus('offline')).catch(() => undefined);
    }
    this.#log.closed();
    for (const leave of this.#leave) {
      leave();
    }
    this.#order.close();
    this.control.fail(this.#troubles.closed());
    await this.#peer.close();
    await this.#unsubscribe();
    if (this.#options.ownsBroker) {
      await this.#broker.close();
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #begin(): Promise<void> {
    this.#leave.push(
      this.#broker.onUp(() => this.#backUp()),
      this.#broker.onDown((reason) => {
        this.#log.down(reason);
        this.#peer.forget();
      }),
      this.#broker.onTrouble((trouble) => this.#log.trouble(trouble)),
    );
    const { cmd, rsp, alert, ota, ctl } = this.#topics;
    const topics = this.role === 'bench' ? [rsp, alert, ctl] : [cmd, ota, ctl];
    this.#unsubscribe = await this.#broker.subscribe(topics, (arrival) => this.#arrived(arrival));
    if (this.#broker.session !== undefined) {
      this.#up();
    }
    await (this.role === 'bench' ? this.#peer.watch() : this.#tellStatus('online'));
  }

  #up(): void {
    this.#log.up({ protocol: this.#broker.session?.version === 5 ? '5' : '3.1.1' });
  }

  /** A broker that was restarted may have forgotten the status. */
  #backUp(): void {
    this.#up();
    if (this.role === 'device') {
      this.#tellStatus('online').catch((error) => this.#log.note('link-status-untold', { reason: reasonOf(error) }));
    }
  }

  #sendCommand(message: Uint8Array): Promise<void> {
    const { expireAfter = 30_000 } = this.#options;
    return this.#publishMessage(this.#topics.cmd, message, headerOf(message), (header) => ({
      responseTopic: this.#topics.rsp,
      messageExpiryInterval: Math.max(1, Math.ceil(expireAfter / 1000)),
      ...(header === undefined ? {} : { correlationData: correlationOf(header) }),
    }));
  }

  #sendFromDevice(message: Uint8Array): Promise<void> {
    const header = headerOf(message);
    if (header?.cra === 'alert') {
      return this.#publishMessage(this.#topics.alert, message, header);
    }
    const { responseTopic, correlationData } = (header && this.#replies.of(header)) ?? {};
    const asked = responseTopic !== undefined && isResponseTopic(this.#broker.site, responseTopic);
    return this.#publishMessage(asked ? responseTopic : this.#topics.rsp, message, header, () =>
      correlationData === undefined ? {} : { correlationData },
    );
  }

  #publishMessage(
    topic: string,
    message: Uint8Array,
    header: Header | undefined,
    more: (header: Header | undefined) => PublishProperties = () => ({}),
  ): Promise<void> {
    const sequence = { session: this.#session, sequence: this.#next++ };
    // MQTT 3.1.1 has no place for them.
    const properties = this.#broker.version === 4 ? {} : messageProperties(header, sequence, more(header));
    return this.#publish(topic, message, properties);
  }

  #publish(topic: string, payload: Uint8Array, properties: PublishProperties): Promise<void> {
    const { buffer, byteOffset, byteLength } = payload.slice();
    return this.#broker.publish({
      topic,
      payload: Buffer.from(buffer, byteOffset, byteLength),
      retain: false,
      properties,
    });
  }

  #check(topic: string, { length }: Uint8Array): void {
    if (this.health.state === 'closed') {
      throw this.#troubles.closed();
    }
    if (length > largestPayload) {
      throw this.#troubles.overSize(topic, length, largestPayload);
    }
  }

  async #tellStatus(state: 'online' | 'offline'): Promise<void> {
    const payload = statusPayload(state, this.#broker.clientId);
    await this.#broker.publish({ topic: this.#topics.status, payload, retain: true });
  }

  #arrived({ topic, payload, retained, properties }: Arrival): void {
    const bad = this.#whyRefused(payload, retained, topic);
    if (bad !== undefined) {
      this.#log.badFrame({ ...bad, octets: payload.length });
    } else if (topic === this.#topics.ctl) {
      this.control.take(Buffer.from(payload).toString());
    } else if (topic === this.#topics.ota) {
      this.#takeOtaBlock(payload);
    } else {
      if (topic === this.#topics.cmd) {
        this.#replies.note(payload, properties);
      }
      this.#takeMessage(payload, properties);
    }
  }

  #whyRefused(payload: Uint8Array, retained: boolean, topic: string) {
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

  #takeMessage(payload: Uint8Array, properties: PublishProperties | undefined): void {
    const sequence = sequenceOf(properties);
    if (sequence === undefined) {
      this.#takeUnsequenced(payload);
      return;
    }
    const outcome = this.#order.take(sequence, payload);
    if (outcome === 'duplicate') {
      this.#log.tally.duplicatesRemoved++;
      this.#log.note('link-duplicate-removed', { ...sequence });
    } else if (outcome !== 'taken') {
      this.#log.note('link-reordered', { ...sequence, outcome });
    }
  }

  /** Without a sequence a transport's duplicate can't be told from a Device that says the same twice: nothing is removed. */
  #takeUnsequenced(payload: Uint8Array): void {
    const { buffer, byteOffset, byteLength } = payload;
    const text = Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
    const again = this.#seen.has(text);
    this.#seen.add(text);
    const [oldest] = this.#seen;
    if (this.#seen.size > messagesRemembered && oldest !== undefined) {
      this.#seen.delete(oldest);
    }
    if (again) {
      this.#log.tally.possibleDuplicates++;
      this.#log.note('link-possible-duplicate', { sha256: hash('sha256', payload, 'hex') });
    }
    this.#deliver(payload, again);
  }

  #deliver(message: Uint8Array, possibleTransportDuplicate: boolean): void {
    this.#log.tally.received++;
    this.#onMessage.tell(message, { possibleTransportDuplicate });
  }

  #takeOtaBlock(payload: Uint8Array): void {
    if (payload.length < 4) {
      this.#log.badFrame({ reason: 'length', octets: payload.length, detail: 'an OTA block without a whole offset' });
    } else {
      this.#onOtaBlock.tell(decodeOtaBlock(payload));
    }
  }
}
