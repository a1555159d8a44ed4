import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the ports that systems give to whoever connects: one of those may be taken again before it is listened on. */
const [lowest, highest] = [10_000, 32_000];
const tries = 20;

/** A TCP port of the loopback interface that nobody has at this moment. */
export async function freePort(): Promise<number> {
  for (let tried = 1; ; tried++) {
    const port = randomInt(lowest, highest);
    const server = createServer().listen(port, '127.0.0.1');
    try {
      await once(server, 'listening');
    } catch (error) {
      if (tried === tries) {
        throw error;
      }
      continue;
    }
    server.close();
    await once(server, 'close');
    return port;
  }
}
