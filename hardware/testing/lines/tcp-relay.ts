import { wallTimers } from '../../link/wall-timers';
import { tcpBinding } from '../../tcp/tcp-binding';
import { TcpListener } from '../../tcp/tcp-listener';
import { LineRelay } from './line-relay';

const host = '127.0.0.1';

/**
 * A TCP connection through this process, with a fault on it.
 *
 * @param bench port that the bench connects to
 * @param far port on which the far end listens already
 */
export async function openTcpRelay(bench: number, far: number): Promise<LineRelay> {
  const listener = new TcpListener({ host, port: bench, timers: wallTimers });
  return LineRelay.open({
    bench: `${host}:${bench}`,
    far: `${host}:${far}`,
    bindings: { bench: listener, far: tcpBinding({ host, port: far, timers: wallTimers }) },
    unplug: () => listener.stopListening(),
    replug: () => listener.listen(),
    close: async () => undefined,
  });
}
