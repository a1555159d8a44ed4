import type { DeviceId } from '../src/terms';
import type { MqttBrokerOptions } from './mqtt/broker-options';
import { MqttBroker } from './mqtt/mqtt-broker';
import { MqttLink } from './mqtt/mqtt-link';
import { SerialLink, type SerialLinkOptions } from './serial/serial-link';

/** The Device's end of a serial line: what a gateway or an emulated Device runs. @throws LinkError */
export function serialDeviceEnd(options: Omit<SerialLinkOptions, 'role'>): Promise<SerialLink> {
  return SerialLink.open({ ...options, role: 'device' });
}

/**
 * The Devices' ends behind a broker, all on one connection: what a gateway or an emulated Device runs. Messages that
 * came while it was away are still delivered.
 *
 * @throws LinkError
 */
export async function mqttDeviceEnds(
  options: Omit<MqttBrokerOptions, 'cleanStart'>,
  devices: readonly DeviceId[],
): Promise<{ readonly links: ReadonlyMap<DeviceId, MqttLink>; close(): Promise<void> }> {
  const broker = await MqttBroker.open({ ...options, cleanStart: false });
  const links = new Map<DeviceId, MqttLink>();
  const close = async () => {
    await Promise.all([...links.values()].map((link) => link.close()));
    await broker.close();
  };
  try {
    for (const device of devices) {
      links.set(device, await MqttLink.open({ broker, device, role: 'device', ports: options.ports }));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { links, close };
}
