import { allThatAnswers } from './all-that-answers';
import type { Fault } from './fault';

/** The Device does nothing that it is told, and sends nothing at all. */
export const silent: Fault = {
  name: 'silent',
  standsFor: 'A Device has no supply, has left the HAN, or hangs.',
  violates: allThatAnswers,
  handle: () => ({ kind: 'ignore' }),
  outbound: () => [],
};
