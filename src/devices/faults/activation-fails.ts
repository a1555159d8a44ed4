import type { Fault } from './fault';

/** The image that is held never runs: SR11.3 gives code 3, and a PPMID tells of a failure by itself. */
export const activationFails: Fault = {
  name: 'activation fails',
  standsFor: 'The boot loader refuses an image that was verified when it came, and goes on with the old one.',
  violates: [
    'MP129-R1',
    'BASE-11.3-AGAIN',
    'BASE-11.3-DEVICE',
    'BASE-ALERT-8F66',
    'BASE-ALERT-8F67',
    'BASE-ALERT-8F72',
    'BASE-GBCS-REPLAY',
    'BASE-LOG-8F43',
    'SECMP0007-R12',
  ],
  begin({ state }) {
    state.activationFails = true;
  },
};
