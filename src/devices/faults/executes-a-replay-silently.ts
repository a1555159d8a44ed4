import type { Fault } from './fault';

/** A message whose counter isn't above the last one is carried out, and not answered. */
export const executesAReplaySilently: Fault = {
  name: 'executes a replay silently',
  standsFor: 'A Device asks whether a message is new when it makes the answer, and by then has done what it says.',
  violates: ['BASE-GBCS-REPLAY'],
  skips: (check) => (check === 'replay' ? 'silently' : false),
};
