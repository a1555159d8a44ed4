import type { Fault } from './fault';

/** The image that is held never runs: SR11.3 gives code 3, and a PPMID tells of a failure by itself. */
export const activationFails: Fault = {
  name: 'activation fails',
  standsFor: 'The boot loader refuses an image that was verified when it came, and goes on with the old one.',
  begin({ state }) {
    state.activationFails = true;
  },
};
