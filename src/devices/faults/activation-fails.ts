import type { Fault } from './fault';

/** The image that is held never runs: SR11.3 gives code 3, and a PPMID tells of a failure by itself. */
export const activationFails: Fault = {
  name: 'activation fails',
  begin({ state }) {
    state.activationFails = true;
  },
};
