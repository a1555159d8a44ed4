import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { Timers } from '../../src/terms';
import { LinkError, reasonOf } from '../link/link-error';
import type { ByteBinding, ByteStreams } from '../stream/byte-binding';
import { keepAliveAfter, socketStreams } from './socket-streams';
import { type TcpAddress, tcpName } from './tcp-address';
import { tcpAdvice } from './tcp-advice';

export interface TcpListenerOptions extends TcpAddress {
  readonly timers: Timers;
  readonly keepAlive?: boolean;
}

/** Milliseconds that a newcomer waits for the one before it to go: a bench that begins right behind another is no second user. */
const newcomerWaits = 200;

/**
 * The far end's half: it listens, and serves one connection at a time. Any other is closed at once, for on one line two
 * benches can't be told apart.
 */
export class TcpListener implements ByteBinding {
  readonly name: string;
  readonly advice = tcpAdvice;
  readonly overNetwork = true;
  readonly #options: TcpListenerOptions;
  readonly #server: Server;
  /** The last one that was taken. */
  #serving: Socket | undefined;
  #newcomer: { readonly socket: Socket; readonly cancel: () => void } | undefined;
  #waiting: ((streams: ByteStreams) => void) | undefined;

  constructor(options: TcpListenerOptions) {
    const { keepAlive = true } = options;
    this.name = tcpName(options);
    this.#options = options;
    this.#server = createServer({ noDelay: true, keepAlive, keepAliveInitialDelay: keepAliveAfter }, (socket) =>
      this.#came(socket),
    );
    // One connection that can't be taken is its far end's trouble, and it comes again.
    this.#server.on('error', () => undefined);
  }

  /** The port that it listens on; `undefined` while it doesn't. */
  get port(): number | undefined {
    const address = this.#server.address();
    return address !== null && typeof address === 'object' ? address.port : undefined;
  }

  /** @throws LinkError `MB-LINK-OPEN` */
  async listen(): Promise<void> {
    const { host, port } = this.#options;
    try {
      this.#server.listen(port, host);
      await once(this.#server, 'listening');
    } catch (cause) {
      const next =
        "End what listens there already, or listen elsewhere with --port HOST:PORT, where the host isn't this machine's";
      throw new LinkError('MB-LINK-OPEN', this.name, `nothing can listen there: ${reasonOf(cause)}`, next, cause);
    }
  }

  async stopListening(): Promise<void> {
    this.#newcomer?.cancel();
    this.#newcomer?.socket.destroy();
    this.#newcomer = undefined;
    this.#serving?.destroy();
    if (this.#server.listening) {
      this.#server.close();
      await once(this.#server, 'close');
    }
  }

  /** Waits until somebody comes, for as long as it takes: a Device's end has nothing to do before. */
  connect(signal: AbortSignal): Promise<ByteStreams> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        this.#waiting = undefined;
        reject(signal.reason);
      };
      signal.addEventListener('abort', stop, { once: true });
      this.#waiting = (streams) => {
        signal.removeEventListener('abort', stop);
        resolve(streams);
      };
      this.#serveNext();
    });
  }

  #came(socket: Socket): void {
    socket.on('error', () => socket.destroy());
    if (this.#newcomer !== undefined) {
      socket.destroy();
      return;
    }
    const cancel = this.#options.timers.after(newcomerWaits, () => this.#turnAway());
    this.#newcomer = { socket, cancel };
    socket.once('close', () => {
      if (this.#newcomer?.socket === socket) {
        cancel();
        this.#newcomer = undefined;
      }
    });
    this.#serveNext();
  }

  #turnAway(): void {
    this.#newcomer?.socket.destroy();
    this.#newcomer = undefined;
  }

  #serveNext(): void {
    const [newcomer, waiting] = [this.#newcomer, this.#waiting];
    if (newcomer === undefined || waiting === undefined) {
      return;
    }
    const { socket, cancel } = newcomer;
    cancel();
    this.#newcomer = undefined;
    this.#waiting = undefined;
    this.#serving = socket;
    waiting(socketStreams(socket, this.#options.timers));
  }
}
