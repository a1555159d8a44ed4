import { allThatAnswers } from './all-that-answers';
import { isResponse } from './altered-bytes';
import type { Fault } from './fault';

/** Responses lack their last octet. */
export const malformed: Fault = {
  name: 'malformed',
  standsFor: 'A Device cuts the last octet off its Responses, as after a wrong buffer length.',
  violates: allThatAnswers,
  outbound: (message) => [isResponse(message) ? message.slice(0, -1) : message],
};
