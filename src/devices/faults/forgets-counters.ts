import type { Fault } from './fault';

/** Once the supply has been away, any counter is above the last one that the Device knows of. */
export const forgetsCounters: Fault = {
  name: 'forgets counters at a power cycle',
  standsFor: 'A Device keeps the last Originator Counters in memory that needs its supply.',
  violates: ['BASE-GBCS-REPLAY'],
  restart: ({ state }) => state.forgetCounters(),
};
