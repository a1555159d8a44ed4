import type { Fault } from './fault';

/** A message is carried out and answered although its MAC doesn't hold. */
export const acceptsAWrongMac: Fault = {
  name: 'accepts a wrong MAC',
  standsFor: 'A Device that was built for a laboratory was shipped with the check of its MACs switched off.',
  violates: ['BASE-GBCS-MAC'],
  skips: (check) => check === 'MAC',
};
