import { hash } from 'node:crypto';
import { type DeviceId, toHex } from '../../src/terms';
import { decodeOtaBlock, type OtaBlock } from '../framing';
import { LabControl } from '../lab-control';
import { type LinkError, reasonOf } from '../link-error';
import { largestPayload } from '../link-limits';
import { LinkLog } from '../link-log';
import { Listeners } from '../listeners';
import type { Delivery, LinkHealth, LinkPorts, LinkRole, LinkTally, WireLink } from '../wire-link';
import { statusPayload } from './broker-options';
import type { Arrival, PublishProperties } from './broker-session';
import { DeviceSharing } from './device-sharing';
import { InboundOrder } from './inbound-order';
import { headerOf, sequenceOf } from './message-properties';
import type { MqttBroker } from './mqtt-broker';
import { MqttTroubles } from './mqtt-troubles';
import { Outbound } from './outbound';
import { PeerStatus } from './peer-status';
import { PossibleDuplicates } from './possible-duplicates';
import { ReplyAddresses } from './reply-addresses';
import { type DeviceTopics, topicsOf } from './topics';

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

const goodbyeWithin = 2000;

/** A Device behind an MQTT broker: whole GBCS messages as payloads, one topic per Device and direction, QoS 1. */
export class MqttLink implements WireLink {
  readonly name: string;
  readonly role: LinkRole;
  readonly control: LabControl;
  readonly sharing: DeviceSharing;
  readonly #options: MqttLinkOptions;
  readonly #broker: MqttBroker;
  readonly #topics: DeviceTopics;
  readonly #log: LinkLog;
  readonly #troubles: MqttTroubles;
  readonly #order: InboundOrder<Arrival>;
  readonly #replies = new ReplyAddresses();
  readonly #outbound: Outbound;
  readonly #peer: PeerStatus;
  readonly #onMessage = new Listeners<[Uint8Array, Delivery]>();
  readonly #onOtaBlock = new Listeners<[OtaBlock]>();
  readonly #seen = new PossibleDuplicates();
  readonly #session: string;
  readonly #leave: (() => void)[] = [];
  #unsubscribe: () => Promise<void> = async () => undefined;

  /** Subscribes; from then on messages arrive. @throws LinkError */
  static async open(options: MqttLinkOptions): Promise<MqttLink> {
    const link = new MqttLink(options);
    await link.#begin();
    return link;
  }

  private constructor(options: MqttLinkOptions) {
    const { broker, device, ports, role = 'bench', expireAfter = 30_000, gapWait = 1000 } = options;
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
      deliver: (arrival) => this.#deliver(arrival, false),
      onLost: (count) => this.#troubles.lost(count),
    });
    this.control = new LabControl({
      log: this.#log,
      ports,
      // Both ends read the one topic: a bench that answered would answer itself.
      answers: role === 'device',
      onUnasked: (id, reason) => {
        if (id.startsWith(`${this.#session}-`)) {
          this.#troubles.leasedToAnother(reason);
        }
      },
      post: async (envelope) => {
        this.#unlessClosed();
        await this.#outbound.control(envelope);
      },
    });
    this.sharing = new DeviceSharing({ broker, control: this.control });
    this.#outbound = new Outbound({
      broker,
      topics: this.#topics,
      troubles: this.#troubles,
      sharing: this.sharing,
      replies: this.#replies,
      session: this.#session,
      expireAfter,
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
    this.#unlessClosed();
    this.#outbound.check(this.role === 'bench' ? cmd : rsp, message);
    if (this.role === 'device') {
      await this.#outbound.fromDevice(message);
    } else {
      if (this.#peer.state === 'offline') {
        await this.#peer.notOffline(cmd);
      }
      await this.#outbound.command(message);
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
    this.#unlessClosed();
    await this.#outbound.otaBlock(block);
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

  #unlessClosed(): void {
    if (this.health.state === 'closed') {
      throw this.#troubles.closed();
    }
  }

  async #tellStatus(state: 'online' | 'offline'): Promise<void> {
    const payload = statusPayload(state, this.#broker.clientId);
    await this.#broker.publish({ topic: this.#topics.status, payload, retain: true });
  }

  #arrived(arrival: Arrival): void {
    const { topic, payload, retained, properties } = arrival;
    const bad = this.#whyRefused(payload, retained, topic);
    if (bad !== undefined) {
      this.#log.badFrame({ ...bad, octets: payload.length });
    } else if (topic === this.#topics.ctl) {
      this.control.take(Buffer.from(payload).toString());
    } else if (topic === this.#topics.ota) {
      this.#takeOtaBlock(payload, properties);
    } else {
      this.#takeMessage(arrival);
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

  #takeMessage(arrival: Arrival): void {
    const sequence = sequenceOf(arrival.properties);
    if (sequence === undefined) {
      this.#takeUnsequenced(arrival);
      return;
    }
    const outcome = this.#order.take(sequence, arrival);
    if (outcome === 'duplicate') {
      this.#log.tally.duplicatesRemoved++;
      this.#log.note('link-duplicate-removed', { ...sequence });
    } else if (outcome !== 'taken') {
      this.#log.note('link-reordered', { ...sequence, outcome });
    }
  }

  /** Without a sequence a transport's duplicate can't be told from a Device that says the same twice: nothing is removed. */
  #takeUnsequenced(arrival: Arrival): void {
    const again = this.#seen.again(arrival.payload);
    if (again) {
      this.#log.tally.possibleDuplicates++;
      this.#log.note('link-possible-duplicate', { sha256: hash('sha256', arrival.payload, 'hex') });
    }
    this.#deliver(arrival, again);
  }

  #deliver({ topic, payload, properties }: Arrival, possibleTransportDuplicate: boolean): void {
    if (topic === this.#topics.cmd) {
      const reason = this.sharing.whyRefused('Command', properties);
      if (reason !== undefined) {
        this.#refuse(payload, properties, reason);
        return;
      }
      this.#replies.note(payload, properties);
    }
    this.#log.tally.received++;
    this.#onMessage.tell(payload, { possibleTransportDuplicate });
  }

  /** Its sender is told by the number that it gave the Command, if it did. */
  #refuse(command: Uint8Array, properties: PublishProperties | undefined, reason: string): void {
    const { originator, originatorCounter } = headerOf(command) ?? {};
    this.#log.note('link-refused', { what: 'Command', originator, originatorCounter, reason });
    const sequence = sequenceOf(properties);
    if (sequence !== undefined) {
      void this.control.refuse(`${sequence.session}-${sequence.sequence}`, reason);
    }
  }

  #takeOtaBlock(payload: Uint8Array, properties: PublishProperties | undefined): void {
    if (payload.length < 4) {
      this.#log.badFrame({ reason: 'length', octets: payload.length, detail: 'an OTA block without a whole offset' });
      return;
    }
    const block = decodeOtaBlock(payload);
    const reason = this.sharing.whyRefused('OTA block', properties);
    if (reason === undefined) {
      this.#onOtaBlock.tell(block);
    } else {
      this.#log.note('link-refused', { what: 'OTA block', offset: block.offset, reason });
    }
  }
}
