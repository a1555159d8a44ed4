import type { Fault } from './fault';

/** A message that names another recipient is carried out; there is no key to answer it in that other's name. */
export const executesForAnotherDevice: Fault = {
  name: 'executes what is for another Device',
  standsFor: 'A Device takes whatever reaches its radio for its own.',
  violates: ['BASE-GBCS-RECIPIENT'],
  skips: (check) => check === 'recipient',
};
