import { isMessage } from './altered-bytes';
import type { Fault } from './fault';

/** An octet behind the end of a message is dropped, and the rest carried out and answered. */
export const takesOctetsBehindTheEnd: Fault = {
  name: 'takes octets behind the end',
  standsFor: 'A Device reads a message to the length that it states, and leaves what follows in its buffer.',
  violates: ['BASE-GBCS-FORM'],
  inbound(octets) {
    const shorter = octets.slice(0, -1);
    return !isMessage(octets) && isMessage(shorter) ? shorter : octets;
  },
};
