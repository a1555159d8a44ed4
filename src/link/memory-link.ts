import { MeterbenchError } from '../terms';
import type { DeviceLink } from './device-link';

/** Two ends of a link in memory; what one sends, the other gets a turn later, as a copy. */
export function memoryLink(name = 'memory'): { readonly dccEnd: DeviceLink; readonly deviceEnd: DeviceLink } {
  const towardsDevice = new Set<(message: Uint8Array) => void>();
  const towardsDcc = new Set<(message: Uint8Array) => void>();
  let open = true;

  const end = (outbound: Set<(message: Uint8Array) => void>, inbound: typeof outbound): DeviceLink => ({
    name,
    async send(message) {
      if (!open) {
        throw new MeterbenchError({ code: 'MB-LINK-CLOSED', blame: 'bench', message: `Link ${name} is closed` });
      }
      const copy = message.slice();
      queueMicrotask(() => {
        for (const listener of outbound) {
          listener(copy);
        }
      });
    },
    onMessage(listener) {
      inbound.add(listener);
      return () => inbound.delete(listener);
    },
    async close() {
      open = false;
    },
  });

  return { dccEnd: end(towardsDevice, towardsDcc), deviceEnd: end(towardsDcc, towardsDevice) };
}
