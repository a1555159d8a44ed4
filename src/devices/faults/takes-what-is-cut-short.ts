import { isMessage } from './altered-bytes';
import type { Fault } from './fault';

/** Messages that lacked their last octet. */
const completed = new WeakSet<Uint8Array>();

/** A message without the last octet of its MAC is carried out and answered: the octets that came are all that is compared. */
export const takesWhatIsCutShort: Fault = {
  name: 'takes what is cut short',
  standsFor: 'A Device compares as much of a MAC as it got, so that a MAC of no octets would do.',
  violates: ['BASE-GBCS-FORM'],
  inbound(octets) {
    const longer = Uint8Array.of(...octets, 0x00);
    if (isMessage(octets) || !isMessage(longer)) {
      return octets;
    }
    completed.add(longer);
    return longer;
  },
  skips: (check, { bytes }) => check === 'MAC' && completed.has(bytes),
};
