import { type DeviceId, toHex } from '../../src/terms';
import type { OtaBlock } from '../framing';
import { HeldListeners } from '../link/held-listeners';
import { LabControl } from '../link/lab-control';
import { type LinkError, reasonOf } from '../link/link-error';
import type { LinkHealth, LinkTally } from '../link/link-health';
import { heardWithin } from '../link/link-limits';
import { LinkLog } from '../link/link-log';
import type { Delivery, LinkPorts, LinkRole, WireLink } from '../link/wire-link';
import { statusPayload } from './broker/broker-options';
import type { MqttBroker } from './broker/mqtt-broker';
import { DeviceSharing } from './device-sharing';
import { Inbound } from './inbound';
import { MqttTroubles } from './mqtt-troubles';
import { Outbound } from './outbound';
import { PeerStatus } from './peer-status';
import { ReplyAddresses } from './reply-addresses';
import { SecondUserWatch } from './second-user-watch';
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
  readonly #inbound: Inbound;
  readonly #watch: SecondUserWatch;
  readonly #replies = new ReplyAddresses();
  readonly #outbound: Outbound;
  readonly #peer: PeerStatus;
  readonly #onMessage: HeldListeners<[Uint8Array, Delivery]>;
  readonly #onOtaBlock: HeldListeners<[OtaBlock]>;
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
    const within = role === 'device' ? heardWithin : 0;
    const held = { timers: ports.timers, within, onUnheard: (count: number) => this.#log.unheard(count) };
    this.#onMessage = new HeldListeners(held);
    this.#onOtaBlock = new HeldListeners(held);
    this.control = new LabControl({
      log: this.#log,
      ports,
      // Both ends read the one topic: a bench that answered would answer itself.
      answers: role === 'device',
      handlerWithin: within,
      onUnasked: (id, reason) => {
        if (id.startsWith(`${this.#session}-`)) {
          this.#troubles.leasedToAnother(reason);
        }
      },
      ready: async (milliseconds) => {
        if (role === 'bench') {
          await this.#peer.notOffline(this.#topics.ctl, milliseconds);
        }
      },
      post: async (envelope) => {
        this.#unlessClosed();
        await this.#outbound.control(envelope);
      },
    });
    this.#watch = new SecondUserWatch({
      broker,
      topic: this.#topics.cmd,
      session: this.#session,
      log: this.#log,
      troubles: this.#troubles,
    });
    this.sharing = new DeviceSharing({ broker, control: this.control, peer: this.#peer, watch: this.#watch });
    this.#outbound = new Outbound({
      broker,
      topics: this.#topics,
      troubles: this.#troubles,
      sharing: this.sharing,
      replies: this.#replies,
      session: this.#session,
      expireAfter,
    });
    this.#inbound = new Inbound({
      topics: this.#topics,
      timers: ports.timers,
      log: this.#log,
      troubles: this.#troubles,
      control: this.control,
      sharing: this.sharing,
      replies: this.#replies,
      gapWait,
      onMessage: (message, delivery) => this.#onMessage.tell(message, delivery),
      onOtaBlock: (block) => this.#onOtaBlock.tell(block),
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
        await this.#peer.notOffline(cmd, this.#broker.returnWithin);
      }
      this.#watch.sending(message);
      await this.#outbound.command(message);
      this.sharing.heard();
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
    this.#inbound.close();
    this.control.fail(this.#troubles.closed());
    this.#onMessage.close();
    this.#onOtaBlock.close();
    await this.#peer.close();
    await this.#watch.end();
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
    this.#unsubscribe = await this.#broker.subscribe(topics, (arrival) => this.#inbound.take(arrival));
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
}
