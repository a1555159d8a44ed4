import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A far end that does with each connection what a test wants. */
export interface TcpPeer extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  /** `tcp://host:port`, as a link names it. */
  readonly name: string;
  /** How many connections have come. */
  readonly came: number;
  /** Nobody can connect any more, and those connected are closed. */
  stop(): Promise<void>;
  /** It listens again on the same port. */
  start(): Promise<void>;
}

/** @param serve is given each connection, and how many came before */
export async function tcpPeer(serve: (socket: Socket, before: number) => void, port = 0): Promise<TcpPeer> {
  const host = '127.0.0.1';
  const sockets = new Set<Socket>();
  let came = 0;
  const server = createServer({ noDelay: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
    serve(socket, came++);
  });
  const listen = async (at: number) => {
    server.listen(at, host);
    await once(server, 'listening');
    const address = server.address();
    return address !== null && typeof address === 'object' ? address.port : at;
  };
  const bound = await listen(port);
  const stop = async () => {
    if (server.listening) {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) {
        socket.destroy();
      }
      await closed;
    }
  };
  return {
    host,
    port: bound,
    name: `tcp://${host}:${bound}`,
    get came() {
      return came;
    },
    stop,
    start: async () => {
      await listen(bound);
    },
    [Symbol.asyncDispose]: stop,
  };
}
