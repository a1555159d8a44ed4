import { entityId } from '../../../src/terms';
import { wallTimers } from '../../link/wall-timers';
import { MqttBroker } from '../../mqtt/broker/mqtt-broker';
import { MqttLink } from '../../mqtt/mqtt-link';
import { recordedPorts } from '../link-ports';

/** A process of its own for a test: sends one message through the broker it is given, closes, and ends because nothing is left. */
async function main(url: string, device: string): Promise<void> {
  const ports = recordedPorts(wallTimers, 9);
  const broker = await MqttBroker.open({ url, site: 'lab', clientId: 'child', ports });
  const link = await MqttLink.open({ broker, device: entityId(device), ports, ownsBroker: true });
  await link.send(Uint8Array.of(0xdd, 0x01));
  await link.close();
  process.stdout.write('closed\n');
}

void main(process.argv[2] ?? '', process.argv[3] ?? '');
