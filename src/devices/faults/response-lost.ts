import { allThatAnswers } from './all-that-answers';
import { isResponse } from './altered-bytes';
import type { Fault } from './fault';

/** The Device does what it is told, and its Responses never arrive. */
export const responseLost: Fault = {
  name: 'response lost',
  standsFor: 'The HAN takes Commands to a Device and loses what comes back.',
  violates: allThatAnswers,
  outbound: (message) => (isResponse(message) ? [] : [message]),
};
