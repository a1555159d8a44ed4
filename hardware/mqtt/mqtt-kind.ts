import * as z from 'zod';
import { toHex } from '../../src/terms';
import { type LinkOptions, linkKind, type OpenLink } from '../link/link-kind';
import type { MqttBrokerOptions } from './broker/broker-options';
import { startEmbeddedBroker } from './broker/embedded-broker';
import { MqttBroker } from './broker/mqtt-broker';
import { readSecret } from './broker/secret';
import { MqttLink } from './mqtt-link';

const path = z.string().min(1);

/** A secret never stands in a bench file: it names where the secret is. */
const secret = z.union([z.strictObject({ env: z.string().min(1) }), z.strictObject({ file: path })], {
  error: 'a secret is named by { env: NAME } or { file: PATH }, never written here',
});

const topicLevel = z.string().regex(/^[^+#/\s]+$/, 'expected one topic level: no /, +, # or blank');

const schema = z.strictObject({
  url: z
    .string()
    .regex(/^mqtts?:\/\/[^/\s]+$/, 'expected mqtt://host:port or mqtts://host:port')
    .describe('mqtt://host:port, or mqtts:// for TLS'),
  site: topicLevel.describe('The level of all topics that stands for this laboratory'),
  version: z.enum(['5', '3.1.1', 'any']).default('any').describe('any: 5 where the broker has it'),
  ca: path.optional().describe('PEM file: whose certificate of the broker is believed'),
  certificate: path.optional().describe("PEM file: this client's certificate"),
  key: path.optional().describe("PEM file: this client's private key"),
  username: secret.optional(),
  password: secret.optional(),
});

type Settings = z.output<typeof schema>;

/** A broker, with Devices behind it that others can reach too. */
export const mqttKind = linkKind({
  kind: 'mqtt',
  schema,
  files: ['ca', 'certificate', 'key'],
  link: (settings) => {
    const port = loopbackPort(settings.url);
    return {
      drives: true,
      oneWire: false,
      lease: { by: 'far-end' },
      doctor: `broker ${settings.url}, site ${settings.site}`,
      open: (options) => openBroker(settings, options),
      ...(port === undefined ? {} : { broker: () => startEmbeddedBroker(port) }),
    };
  },
});

async function openBroker(settings: Settings, { ports, role }: LinkOptions): Promise<OpenLink> {
  const broker = await MqttBroker.open(await brokerOptions(settings, { ports, role }));
  const links: MqttLink[] = [];
  return {
    async wireTo(device) {
      const link = await MqttLink.open({ broker, device, ports, role });
      links.push(link);
      return link;
    },
    async close() {
      for (const link of links.splice(0).reverse()) {
        await link.close();
      }
      await broker.close();
    },
  };
}

async function brokerOptions(settings: Settings, { ports, role }: LinkOptions): Promise<MqttBrokerOptions> {
  const { url, site, version, ca, certificate, key, username, password } = settings;
  const file = (place: string | undefined) => (place === undefined ? undefined : { file: place });
  const tls = { ca: file(ca), certificate: file(certificate), key: file(key) };
  const given = Object.fromEntries(Object.entries(tls).filter(([, value]) => value !== undefined));
  return {
    url,
    site,
    clientId: `meterbench-${role}-${toHex(ports.entropy.bytes(6)).toLowerCase()}`,
    ports,
    protocol: version === '5' ? 5 : version === '3.1.1' ? 4 : 'auto',
    ...(username === undefined ? {} : { username: await readSecret(username, 'MQTT user name') }),
    ...(password === undefined ? {} : { password }),
    ...(Object.keys(given).length === 0 ? {} : { tls: given }),
  };
}

/** Of a broker without TLS on this machine. */
function loopbackPort(text: string): number | undefined {
  const url = new URL(text);
  const here = url.protocol === 'mqtt:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return here ? Number(url.port || 1883) : undefined;
}
