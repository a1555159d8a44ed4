import { isResponse } from './altered-bytes';
import type { Fault } from './fault';

/** The Device does what it is told, and its Responses never arrive. */
export const responseLost: Fault = {
  name: 'response lost',
  outbound: (message) => (isResponse(message) ? [] : [message]),
};
