import type { DeviceId, Timers } from '../../src/terms';
import type { LinkLog } from '../link/link-log';
import { Listeners } from '../link/listeners';
import type { Arrival } from './broker/broker-session';
import type { MqttBroker } from './broker/mqtt-broker';
import type { MqttTroubles } from './mqtt-troubles';
import { clientStatusTopic, topicsOf } from './topics';

type State = 'online' | 'offline' | 'unknown';

export interface PeerStatusOptions {
  readonly broker: MqttBroker;
  readonly timers: Timers;
  readonly log: LinkLog;
  readonly troubles: MqttTroubles;
  readonly device: DeviceId;
}

/**
 * The bench's view of whether somebody serves the Device: the Device's own retained status, and that of the gateway's
 * client, which its last will sets when it dies. A far end that writes no status is `unknown`, and nobody waits for it.
 */
export class PeerStatus {
  readonly #options: PeerStatusOptions;
  readonly #onChange = new Listeners<[]>();
  readonly #unsubscribe: (() => Promise<void>)[] = [];
  #device: State = 'unknown';
  #gateway: { readonly client: string; state: State } | undefined;
  #told: State = 'unknown';

  constructor(options: PeerStatusOptions) {
    this.#options = options;
  }

  get state(): State {
    return this.#gateway?.state === 'offline' ? 'offline' : this.#device;
  }

  async watch(): Promise<void> {
    const { broker, device } = this.#options;
    const topic = topicsOf(broker.site, device).status;
    this.#unsubscribe.push(await broker.subscribe([topic], (arrival) => this.#deviceStatus(arrival)));
  }

  /** The connection broke: who was there before has to show itself again. */
  forget(): void {
    this.#device = this.#device === 'unknown' ? 'unknown' : 'offline';
    this.#changed();
  }

  /** Resolves at once unless the far end is known to be away, then when it is back. @throws LinkError after the limit */
  async notOffline(topic: string, milliseconds: number): Promise<void> {
    const { timers, troubles } = this.#options;
    if (this.state !== 'offline') {
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const settle = (act: () => void) => {
        cancel();
        leave();
        act();
      };
      const cancel = timers.after(milliseconds, () =>
        settle(() => reject(troubles.nobodyListens(topic, milliseconds))),
      );
      const leave = this.#onChange.add(() => this.state !== 'offline' && settle(resolve));
    });
  }

  async close(): Promise<void> {
    this.#device = 'unknown';
    this.#gateway = undefined;
    this.#onChange.tell();
    await Promise.all(this.#unsubscribe.map((leave) => leave()));
  }

  #deviceStatus({ payload }: Arrival): void {
    const status = parseStatus(payload);
    if (status === undefined) {
      this.#options.log.badFrame({ reason: 'garbage', octets: payload.length, detail: 'no status' });
      return;
    }
    this.#device = status.state;
    this.#follow(status.client);
    this.#changed();
  }

  #follow(client: string | undefined): void {
    const { broker, device } = this.#options;
    if (client === undefined || client === device || client === this.#gateway?.client) {
      return;
    }
    const gateway = { client, state: 'unknown' as State };
    this.#gateway = gateway;
    const subscribed = broker.subscribe([clientStatusTopic(broker.site, client)], ({ payload }) => {
      gateway.state = parseStatus(payload)?.state ?? 'unknown';
      this.#changed();
    });
    subscribed.then(
      (leave) => this.#unsubscribe.push(leave),
      () => undefined,
    );
  }

  #changed(): void {
    if (this.state !== this.#told) {
      this.#told = this.state;
      this.#options.log.note('link-peer', { state: this.state });
    }
    this.#onChange.tell();
  }
}

function parseStatus(payload: Uint8Array): { readonly state: State; readonly client: string | undefined } | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload).toString());
    if (typeof value !== 'object' || value === null || !('state' in value)) {
      return undefined;
    }
    const client =
      'client' in value && typeof value.client === 'string' && /^[^+#/]+$/.test(value.client)
        ? value.client
        : undefined;
    return value.state === 'online' || value.state === 'offline' ? { state: value.state, client } : undefined;
  } catch {
    return undefined;
  }
}
