import { withoutAnswer } from '../without-answer';
import type { Fault } from './fault';

/** Critical Commands are carried out and never answered; what isn't critical is answered as it should be. */
export const executesWithoutAnswering: Fault = {
  name: 'executes without answering',
  standsFor: 'A Device restarts at the end of each critical Command, and with it goes the answer.',
  violates: [
    'MP129-R1',
    'MP129-R3',
    'SECMP0007-R12',
    'BASE-11.3-AGAIN',
    'BASE-11.3-DEVICE',
    'BASE-11.3-FUTURE-DATED',
    'BASE-6.11-DEVICE',
    'BASE-ALERT-8F1C',
    'BASE-ALERT-8F67',
    'BASE-ALERT-8F69',
    'BASE-ALERT-8F72',
    'BASE-GBCS-HEADER',
    'BASE-GBCS-PROTECTION',
    'BASE-GBCS-REPLAY',
    'BASE-GBCS-SIGNATURE',
    'BASE-LOG-8F43',
  ],
  handle(behaviour, command, device) {
    const action = behaviour.handle(command, device);
    return behaviour.critical ? withoutAnswer(action) : action;
  },
};
