import { serialPortBinding } from '../../serial/serial-port-binding';
import type { Missing } from '../child';
import { LineRelay } from './line-relay';
import { openPtyPair } from './pty-pair';

/** A serial line through this process: two pairs of pseudo-terminals, and a fault between them. */
export async function openPtyRelay(): Promise<LineRelay | Missing> {
  const near = await openPtyPair();
  if ('missing' in near) {
    return near;
  }
  const far = await openPtyPair();
  if ('missing' in far) {
    await near.close();
    return far;
  }
  return LineRelay.open({
    bench: near.a,
    far: far.b,
    bindings: {
      bench: serialPortBinding({ port: { path: near.b } }),
      far: serialPortBinding({ port: { path: far.a } }),
    },
    unplug: () => near.unplug(),
    replug: () => near.replug(),
    close: async () => {
      await Promise.all([near.close(), far.close()]);
    },
  });
}
