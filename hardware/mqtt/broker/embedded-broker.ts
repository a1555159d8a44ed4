import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { ConfigError } from '../../../src/terms';

/** A broker inside this process, for where none is at hand. It speaks MQTT 3.1.1 only. */
export interface EmbeddedBroker extends AsyncDisposable {
  /** `mqtt://127.0.0.1:…` */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Starts it on the loopback interface; port 0 takes a free one. @throws ConfigError where aedes isn't installed */
export async function startEmbeddedBroker(port = 0): Promise<EmbeddedBroker> {
  const { Aedes } = await import('aedes').catch((cause: unknown) => {
    throw new ConfigError({
      code: 'MB-EMBEDDED-BROKER',
      message: 'The embedded broker needs the package aedes, and it is not installed',
      next: 'npm install aedes, or give the address of a broker',
      cause,
    });
  });
  const aedes = await Aedes.createBroker();
  const sockets = new Set<Socket>();
  // Without noDelay each exchange of QoS 1 waits 40 ms and more for a delayed ack.
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    aedes.handle(socket);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((cause: unknown) => {
    aedes.close();
    throw new ConfigError({
      code: 'MB-EMBEDDED-BROKER',
      message: `The embedded broker can't listen on port ${port}: ${String(cause)}`,
      next: 'Choose another port, or 0 for a free one',
      cause,
    });
  });
  const address = server.address();
  const bound = address !== null && typeof address === 'object' ? address.port : port;
  const close = async () => {
    await new Promise<void>((resolve) => aedes.close(resolve));
    for (const socket of sockets) {
      socket.destroy();
    }
    if (server.listening) {
      await new Promise((resolve) => server.close(resolve));
    }
  };
  return { url: `mqtt://127.0.0.1:${bound}`, port: bound, close, [Symbol.asyncDispose]: close };
}
