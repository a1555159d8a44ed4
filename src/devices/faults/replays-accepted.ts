import type { Fault } from './fault';

/** The Device takes a message whose counter isn't above the last one: a replay is executed and answered again. */
export const replaysAccepted: Fault = {
  name: 'replays accepted',
  standsFor: 'A Device that lost its stored counters takes any Originator Counter for a new one.',
  violates: ['BASE-GBCS-REPLAY'],
  skips: (check) => check === 'replay',
};
