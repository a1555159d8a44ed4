import { isResponse } from './altered-bytes';
import type { Fault } from './fault';

/** The Device answers twice, with the same octets. */
export const duplicate: Fault = {
  name: 'duplicate',
  standsFor: 'A Device sends its Response again because it took an acknowledgement on the HAN for lost.',
  violates: [
    'MP129-R1',
    'MP129-R3',
    'BASE-DEVICE-EXPLAINED',
    'BASE-11.2-DEVICE',
    'BASE-GBCS-REPLAY',
    'BASE-GBCS-SIGNATURE',
    'BASE-GBCS-TRUST-SLOT',
    'BASE-GSME-ITSELF',
  ],
  outbound: (message) => (isResponse(message) ? [message, message] : [message]),
};
