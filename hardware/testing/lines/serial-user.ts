import { octetStuffedFramer } from '../../framing';
import { wallTimers } from '../../link/wall-timers';
import { serialPortBinding } from '../../serial/serial-port-binding';
import { StreamLink } from '../../stream/stream-link';
import { recordedPorts } from '../link-ports';

/** A process of its own for a test: opens the port it is given, sends one message, closes, and ends because nothing is left. */
async function main(path: string): Promise<void> {
  const binding = serialPortBinding({ port: { path } });
  const link = await StreamLink.open({ binding, framer: octetStuffedFramer(), ports: recordedPorts(wallTimers, 9) });
  await link.send(Uint8Array.of(0xdd, 0x01));
  await link.close();
  process.stdout.write('closed\n');
}

void main(process.argv[2] ?? '');
