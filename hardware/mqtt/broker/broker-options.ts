import type { IClientOptions } from 'mqtt';
import { ConfigError } from '../../../src/terms';
import type { LinkPorts } from '../../link/wire-link';
import { clientStatusTopic } from '../topics';
import { readSecret, type Secret } from './secret';

export type ProtocolVersion = 4 | 5;

export interface MqttBrokerOptions {
  /** `mqtt://host:1883` or `mqtts://host:8883`; without user and password. */
  readonly url: string;
  readonly site: string;
  /** What the broker knows this client by; two clients of one id put each other out. */
  readonly clientId: string;
  readonly ports: LinkPorts;
  /** 5, 4 (that is MQTT 3.1.1), or 5 and then 4 where the broker refuses it. Default `auto`. */
  readonly protocol?: ProtocolVersion | 'auto';
  readonly username?: string;
  readonly password?: Secret;
  /** PEM: the CA that signed the broker's certificate, and this client's certificate and key. */
  readonly tls?: {
    readonly ca?: Secret;
    readonly certificate?: Secret;
    readonly key?: Secret;
    readonly passphrase?: Secret;
  };
  /** Milliseconds for one attempt to connect. Default 10,000. */
  readonly connectWithin?: number;
  /** Milliseconds that the broker, or the far end, may be away before senders are told. Default 30,000. */
  readonly returnWithin?: number;
  /** Milliseconds until the first attempt to connect again; doubled each time, up to 5,000. Default 100. */
  readonly retryAfter?: number;
  /** Whether nothing that the broker kept of an earlier run is wanted; a gateway says no. Default yes. */
  readonly cleanStart?: boolean;
  /** Seconds that the broker keeps the session of a client that is away. Default 300. */
  readonly sessionExpiry?: number;
  /** Seconds between signs of life. Default 15. */
  readonly keepalive?: number;
}

/** @throws ConfigError where the address isn't one, or holds a user or password */
export function checkedUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^mqtts?:$/.test(url.protocol) || url.hostname === '') {
    throw new ConfigError({
      code: 'MB-MQTT-URL',
      message: `${JSON.stringify(url?.password ? `${url.protocol}//…@${url.host}` : text)} is no address of a broker`,
      next: 'Write mqtt://host:1883, or mqtts://host:8883 with TLS',
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw new ConfigError({
      code: 'MB-SECRET',
      message: `The address of the broker ${url.host} holds a user or password`,
      next: 'Take it out; give `username`, and `password` as an environment variable or a file',
    });
  }
  return url;
}

/** What mqtt.js is told for one connection: it never connects again by itself, and knows no queue of its own. */
export async function clientOptions(
  options: MqttBrokerOptions,
  protocolVersion: ProtocolVersion,
): Promise<IClientOptions> {
  const { clientId, site, username, password, connectWithin = 10_000, keepalive = 15, sessionExpiry = 300 } = options;
  return {
    clientId,
    protocolVersion,
    keepalive,
    connectTimeout: connectWithin,
    reconnectPeriod: 0,
    resubscribe: false,
    queueQoSZero: false,
    will: {
      topic: clientStatusTopic(site, clientId),
      payload: statusPayload('offline', clientId),
      qos: 1,
      retain: true,
    },
    ...(protocolVersion === 5 ? { properties: { sessionExpiryInterval: sessionExpiry } } : {}),
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password: await readSecret(password, 'password of the broker') }),
    ...(await tlsOptions(options)),
  };
}

/** What is retained on a status topic. */
export function statusPayload(state: 'online' | 'offline', client: string): Buffer {
  return Buffer.from(JSON.stringify({ state, client }));
}

async function tlsOptions({ tls }: MqttBrokerOptions): Promise<IClientOptions> {
  if (tls === undefined) {
    return {};
  }
  const read = (secret: Secret | undefined, what: string) =>
    secret === undefined ? undefined : readSecret(secret, what);
  const [ca, cert, key, passphrase] = await Promise.all([
    read(tls.ca, 'CA certificate'),
    read(tls.certificate, 'client certificate'),
    read(tls.key, 'key of the client certificate'),
    read(tls.passphrase, 'passphrase of the client key'),
  ]);
  return {
    rejectUnauthorized: true,
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(passphrase === undefined ? {} : { passphrase }),
  };
}
