import type { Header } from '../../src/gbcs';
import type { OtaBlock } from '../framing';
import { encodeOtaBlock } from '../framing';
import type { ControlEnvelope } from '../link/lab-control';
import { largestPayload } from '../link/link-limits';
import type { PublishProperties } from './broker/broker-session';
import type { MqttBroker } from './broker/mqtt-broker';
import type { DeviceSharing } from './device-sharing';
import { correlationOf, headerOf, messageProperties } from './message-properties';
import type { MqttTroubles } from './mqtt-troubles';
import type { ReplyAddresses } from './reply-addresses';
import { type DeviceTopics, isResponseTopic } from './topics';

export interface OutboundOptions {
  readonly broker: MqttBroker;
  readonly topics: DeviceTopics;
  readonly troubles: MqttTroubles;
  readonly sharing: DeviceSharing;
  readonly replies: ReplyAddresses;
  /** Name of this end's transport session. */
  readonly session: string;
  /** Milliseconds after which a Command that waits in the broker is of no use any more. */
  readonly expireAfter: number;
}

/** What one end of a Device's link publishes, each on its topic and with its properties. */
export class Outbound {
  readonly #options: OutboundOptions;
  #next = 0;

  constructor(options: OutboundOptions) {
    this.#options = options;
  }

  /** @throws LinkError `MB-LINK-OVERSIZE` */
  check(topic: string, { length }: Uint8Array): void {
    if (length > largestPayload) {
      throw this.#options.troubles.overSize(topic, length, largestPayload);
    }
  }

  command(message: Uint8Array): Promise<void> {
    const { broker, topics, expireAfter } = this.#options;
    if (broker.version === 4) {
      return this.#message(topics.cmd, message);
    }
    const header = headerOf(message);
    const more: PublishProperties = {
      responseTopic: topics.rsp,
      messageExpiryInterval: Math.max(1, Math.ceil(expireAfter / 1000)),
    };
    if (header !== undefined) {
      more.correlationData = correlationOf(header);
    }
    return this.#message(topics.cmd, message, header, more);
  }

  /** A Response or an Alert. */
  fromDevice(message: Uint8Array): Promise<void> {
    const { broker, topics, replies } = this.#options;
    const header = headerOf(message);
    if (header?.cra === 'alert') {
      return this.#message(topics.alert, message, header);
    }
    const { responseTopic, correlationData } = (header && replies.of(header)) ?? {};
    const elsewhere = responseTopic !== undefined && responseTopic !== topics.rsp;
    const asked = elsewhere && isResponseTopic(broker.site, responseTopic);
    const more = correlationData === undefined ? {} : { correlationData };
    return this.#message(asked ? responseTopic : topics.rsp, message, header, more);
  }

  otaBlock(block: OtaBlock): Promise<void> {
    const { carriesToken, shown } = this.#options.sharing;
    return this.#publish(this.#options.topics.ota, encodeOtaBlock(block), {
      contentType: 'application/octet-stream',
      ...(carriesToken && shown !== undefined ? { userProperties: { ...shown } } : {}),
    });
  }

  control(envelope: ControlEnvelope): Promise<void> {
    return this.#publish(this.#options.topics.ctl, new Uint8Array(Buffer.from(JSON.stringify(envelope))), {
      contentType: 'application/json',
      payloadFormatIndicator: true,
    });
  }

  #message(topic: string, message: Uint8Array, header?: Header, more: PublishProperties = {}): Promise<void> {
    const { broker, session, sharing } = this.#options;
    const sequence = { session, sequence: this.#next++ };
    // MQTT 3.1.1 has no place for them.
    const properties = broker.version === 4 ? undefined : messageProperties(header, sequence, more, sharing.shown);
    return this.#publish(topic, message, properties);
  }

  #publish(topic: string, message: Uint8Array, properties: PublishProperties | undefined): Promise<void> {
    this.check(topic, message);
    const payload = Buffer.from(message);
    return this.#options.broker.publish(
      properties === undefined ? { topic, payload, retain: false } : { topic, payload, retain: false, properties },
    );
  }
}
