import { createConnection, type Socket } from 'node:net';
import type { Timers } from '../../src/terms';
import { LinkError, reasonOf } from '../link/link-error';
import type { ByteBinding } from '../stream/byte-binding';
import { keepAliveAfter, socketStreams } from './socket-streams';
import { type TcpAddress, tcpName } from './tcp-address';
import { tcpAdvice } from './tcp-advice';

export interface TcpOptions extends TcpAddress {
  readonly timers: Timers;
  /** Whether a far end that has gone without a word is found out by TCP's own signs of life. Default yes. */
  readonly keepAlive?: boolean;
  /** Milliseconds for one attempt to connect. Default 10,000. */
  readonly connectWithin?: number;
}

/** A connection to a far end that listens: a serial device server, ser2net, a gateway's socket. */
export function tcpBinding({ host, port, timers, keepAlive = true, connectWithin = 10_000 }: TcpOptions): ByteBinding {
  const name = tcpName({ host, port });
  return {
    name,
    advice: tcpAdvice,
    overNetwork: true,
    async connect(signal) {
      signal.throwIfAborted();
      // Without noDelay a short frame waits for the ack of the one before it.
      const socket = createConnection({
        host,
        port,
        noDelay: true,
        keepAlive,
        keepAliveInitialDelay: keepAliveAfter,
      });
      try {
        await timers.within(connectWithin, 'the connection', connected(socket, signal));
      } catch (error) {
        // An error may still come of what was begun.
        socket.on('error', () => undefined);
        socket.destroy();
        throw cannotConnect(name, error);
      }
      return socketStreams(socket, timers);
    },
  };
}

function connected(socket: Socket, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => () => {
      socket.off('connect', done);
      socket.off('error', failed);
      signal.removeEventListener('abort', stopped);
      act();
    };
    const done = settle(resolve);
    const failed = (error: Error) => settle(() => reject(error))();
    const stopped = settle(() => reject(signal.reason));
    socket.once('connect', done);
    socket.once('error', failed);
    signal.addEventListener('abort', stopped, { once: true });
  });
}

const remedies: readonly (readonly [RegExp, string])[] = [
  [/ECONNREFUSED/, 'Nothing listens there: start the far end, and check host and port in the bench file'],
  [/ENOTFOUND|EAI_AGAIN/, 'No machine has that name: check host in the bench file'],
  [
    /EHOSTUNREACH|ENETUNREACH|within/,
    'The machine does not answer: check that it is on, the network, and host in the bench file',
  ],
];

function cannotConnect(name: string, cause: unknown): LinkError {
  const reason = wordsOf(cause);
  const next = remedies.find(([pattern]) => pattern.test(reason))?.[1] ?? 'Check host and port in the bench file';
  return new LinkError('MB-LINK-OPEN', name, `no connection: ${reason}`, next, cause);
}

/** Several addresses of one name tried, none reached: Node says so in an error without words of its own. */
function wordsOf(error: unknown): string {
  return error instanceof AggregateError ? error.errors.map(reasonOf).join('; ') : reasonOf(error);
}
