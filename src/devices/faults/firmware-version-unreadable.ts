import type { Fault } from './fault';
import { answerRead } from './version-answers';

/** The Device can't tell which firmware it runs: SR11.2 is answered with a failure, in a CHF's, a GSME's or a PPMID's own form. */
export const firmwareVersionUnreadable: Fault = {
  name: 'firmware version unreadable',
  standsFor: "The part of a Device that keeps the firmware version can't be read by the part that answers.",
  violates: [
    'MP129-R3',
    'BASE-11.2-DEVICE',
    'BASE-11.3-DEVICE',
    'BASE-11.3-FUTURE-DATED',
    'BASE-GBCS-FORM',
    'BASE-GBCS-MAC',
    'BASE-GBCS-RECIPIENT',
    'BASE-GBCS-REPLAY',
    'BASE-GBCS-ROLE',
    'BASE-GBCS-SIGNATURE',
    'BASE-GSME-ITSELF',
    'MP105-R7',
  ],
  handle: (behaviour, command, device) =>
    answerRead(behaviour, command, { result: 'failure' }) ?? behaviour.handle(command, device),
};
