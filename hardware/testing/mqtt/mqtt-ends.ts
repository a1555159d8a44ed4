import type { DeviceId } from '../../../src/terms';
import { wallTimers } from '../../link/wall-timers';
import type { MqttBrokerOptions } from '../../mqtt/broker/broker-options';
import { MqttBroker } from '../../mqtt/broker/mqtt-broker';
import { MqttLink, type MqttLinkOptions } from '../../mqtt/mqtt-link';
import { deviceId } from '../gbcs-messages';
import { type RecordedPorts, recordedPorts } from '../link-ports';

export interface MqttEnd {
  readonly broker: MqttBroker;
  readonly link: MqttLink;
  readonly ports: RecordedPorts;
  /** What came, as hex, in order; `?` behind it where it may be the transport's duplicate. */
  readonly arrived: string[];
  close(): Promise<void>;
}

type Tuning = Partial<Omit<MqttBrokerOptions, 'url' | 'ports'> & Omit<MqttLinkOptions, 'broker' | 'ports'>>;

/** A client of its own with one link on it. */
export async function mqttEnd(url: string, role: 'bench' | 'device', tuning: Tuning = {}): Promise<MqttEnd> {
  const ports = recordedPorts(wallTimers, role === 'bench' ? 1 : 2);
  const broker = await MqttBroker.open({
    site: 'lab',
    clientId: role,
    cleanStart: role === 'bench',
    ...tuning,
    url,
    ports,
  });
  const link = await MqttLink.open({ device: deviceId as DeviceId, role, ...tuning, broker, ports });
  const arrived: string[] = [];
  link.onMessage((message, { possibleTransportDuplicate }) => {
    arrived.push(`${Buffer.from(message).toString('hex')}${possibleTransportDuplicate ? '?' : ''}`);
  });
  const close = async () => {
    await link.close();
    await broker.close();
  };
  return { broker, link, ports, arrived, close };
}
