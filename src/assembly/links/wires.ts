import { randomBytes } from 'node:crypto';
import {
  gfiLineFramer,
  type LinkPorts,
  type LinkRole,
  MqttBroker,
  type MqttBrokerOptions,
  MqttLink,
  octetStuffedFramer,
  readSecret,
  StreamLink,
  serialPortBinding,
  type WireLink,
} from '../../../hardware';
import type { BenchFile, BenchFileDevice, BenchFileLink, MqttSettings, SerialSettings } from '../../bench';
import { realChance, realTime } from '../../bench';
import type { Journal } from '../../terms';
import { portSelectorOf } from './serial-ports';

/** The wires of a bench, open, by the name of the Device at their end; several Devices may share one. */
export interface OpenWires {
  readonly byDevice: ReadonlyMap<string, WireLink>;
  close(): Promise<void>;
}

export interface WireOptions {
  readonly role: LinkRole;
  readonly journal: Journal;
  /** Path of the serial port to use in place of the bench file's: the other end of a pair. */
  readonly port?: string;
}

/**
 * Opens what the bench file's Devices are linked by; Devices in memory have no wire.
 *
 * @throws LinkError where a port or broker can't be reached, ConfigError where the bench file names a secret that isn't there
 */
export async function openWires(file: BenchFile, options: WireOptions): Promise<OpenWires> {
  const ports: LinkPorts = {
    timers: realTime,
    entropy: realChance,
    journal: options.journal,
  };
  const byDevice = new Map<string, WireLink>();
  const toClose: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const closeOne of toClose.splice(0).reverse()) {
      await closeOne();
    }
  };
  try {
    for (const [name, link] of Object.entries(file.links)) {
      const devices = file.devices.filter((device) => device.link === name);
      for (const { device, wire } of await openLink(link, devices, ports, options, toClose)) {
        byDevice.set(device, wire);
      }
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { byDevice, close };
}

interface WireOfDevice {
  readonly device: string;
  readonly wire: WireLink;
}

async function openLink(
  link: BenchFileLink,
  devices: readonly BenchFileDevice[],
  ports: LinkPorts,
  { role, port }: WireOptions,
  toClose: (() => Promise<void>)[],
): Promise<readonly WireOfDevice[]> {
  if ('serial' in link) {
    const wire = await openSerial(link.serial, ports, role, port);
    toClose.push(() => wire.close());
    return devices.map(({ name }) => ({ device: name, wire }));
  }
  const broker = await MqttBroker.open(await brokerOptions(link.mqtt, ports, role));
  toClose.push(() => broker.close());
  const opened: WireOfDevice[] = [];
  for (const { name, id } of devices) {
    const wire = await MqttLink.open({ broker, device: id, ports, role });
    toClose.push(() => wire.close());
    opened.push({ device: name, wire });
  }
  return opened;
}

function openSerial(
  settings: SerialSettings,
  ports: LinkPorts,
  role: LinkRole,
  path: string | undefined,
): Promise<WireLink> {
  const { baudRate, flowControl, framing } = settings;
  const port = path === undefined ? portSelectorOf(settings) : { path };
  return StreamLink.open({
    binding: serialPortBinding({ port, baudRate, flowControl }),
    framer: framing === 'gfi' ? gfiLineFramer() : octetStuffedFramer(),
    ports,
    role,
  });
}

async function brokerOptions(settings: MqttSettings, ports: LinkPorts, role: LinkRole): Promise<MqttBrokerOptions> {
  const { url, site, version, ca, certificate, key, username, password } = settings;
  const file = (path: string | undefined) => (path === undefined ? undefined : { file: path });
  const tls = { ca: file(ca), certificate: file(certificate), key: file(key) };
  const given = Object.fromEntries(Object.entries(tls).filter(([, value]) => value !== undefined));
  return {
    url,
    site,
    clientId: `meterbench-${role}-${randomBytes(6).toString('hex')}`,
    ports,
    protocol: version === '5' ? 5 : version === '3.1.1' ? 4 : 'auto',
    ...(username === undefined ? {} : { username: await readSecret(username, 'MQTT user name') }),
    ...(password === undefined ? {} : { password }),
    ...(Object.keys(given).length === 0 ? {} : { tls: given }),
  };
}
