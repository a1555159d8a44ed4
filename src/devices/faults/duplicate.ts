import { isResponse } from './altered-bytes';
import type { Fault } from './fault';

/** The Device answers twice, with the same octets. */
export const duplicate: Fault = {
  name: 'duplicate',
  outbound: (message) => (isResponse(message) ? [message, message] : [message]),
};
