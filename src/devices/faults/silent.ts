import type { Fault } from './fault';

/** The Device does nothing that it is told, and sends nothing at all. */
export const silent: Fault = {
  name: 'silent',
  handle: () => ({ kind: 'ignore' }),
  outbound: () => [],
};
