import type { LabControl } from '../link/lab-control';
import type { Guard, Incoming, LinkSharing } from '../link/link-sharing';
import type { PublishProperties } from './broker/broker-session';
import type { MqttBroker } from './broker/mqtt-broker';
import { sequenceOf } from './message-properties';
import type { PeerStatus } from './peer-status';
import type { SecondUserWatch } from './second-user-watch';

export interface DeviceSharingOptions {
  readonly broker: MqttBroker;
  readonly control: LabControl;
  readonly peer: PeerStatus;
  readonly watch: SecondUserWatch;
}

/** The lease of one Device behind a broker: its token on what is sent, and who is asked about what comes. */
export class DeviceSharing implements LinkSharing {
  readonly #options: DeviceSharingOptions;
  #token: string | undefined;
  #guard: Guard | undefined;
  #watchOnceHeard = false;

  constructor(options: DeviceSharingOptions) {
    this.#options = options;
  }

  get carriesToken(): boolean {
    return this.#options.broker.version === 5;
  }

  show(token: string | undefined): void {
    this.#token = token;
    this.#options.control.lease = token;
  }

  guard(guard: Guard): void {
    this.#guard = guard;
  }

  /**
   * With a reader of our own on the topic no broker of MQTT 5 tells any more that nobody listens there. So a far end of
   * which nothing is known has to take a first Command before.
   */
  async watch(): Promise<void> {
    const { broker, peer, watch } = this.#options;
    if (broker.version === 5 && peer.state !== 'online') {
      this.#watchOnceHeard = true;
    } else {
      await watch.begin();
    }
  }

  /** Told each time that the far end took a Command. */
  heard(): void {
    if (this.#watchOnceHeard) {
      this.#watchOnceHeard = false;
      // What the broker refuses is told as trouble already.
      this.#options.watch.begin().catch(() => undefined);
    }
  }

  /** The user properties that show the token. */
  get shown(): Readonly<Record<string, string>> | undefined {
    return this.#token === undefined ? undefined : { lease: this.#token };
  }

  /** Why what came isn't given to the Device; `undefined` where it is, and always over MQTT 3.1.1. */
  whyRefused(what: Incoming['what'], properties: PublishProperties | undefined): string | undefined {
    if (this.#guard === undefined || !this.carriesToken) {
      return undefined;
    }
    const token = properties?.userProperties?.['lease'];
    const sender = sequenceOf(properties)?.session;
    return this.#guard({ what, token: typeof token === 'string' ? token : undefined, sender });
  }
}
