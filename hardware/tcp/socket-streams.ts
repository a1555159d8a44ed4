import { once } from 'node:events';
import type { Socket } from 'node:net';
import type { Timers } from '../../src/terms';
import type { ByteStreams } from '../stream/byte-binding';

/** Milliseconds for what was written to leave, when a connection is closed. */
const leaveWithin = 500;

/** Milliseconds of silence after which the far end's machine is asked for a sign of life; it has 10 s to give it. */
export const keepAliveAfter = 10_000;

/** A connection as a pair of byte streams. */
export function socketStreams(socket: Socket, timers: Timers): ByteStreams {
  return {
    source: socket,
    sink: socket,
    async close() {
      if (!socket.destroyed) {
        const closed = once(socket, 'close');
        const cancel = timers.after(leaveWithin, () => socket.destroy());
        socket.on('error', () => undefined);
        socket.destroySoon();
        await closed.finally(cancel);
      }
    },
  };
}
