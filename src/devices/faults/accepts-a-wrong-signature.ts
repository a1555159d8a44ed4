import type { Fault } from './fault';

/** A critical Command is carried out and answered although its signature doesn't hold. */
export const acceptsAWrongSignature: Fault = {
  name: 'accepts a wrong signature',
  standsFor:
    'A Device takes a MAC that holds for proof enough, and never looks at the signature of a critical Command.',
  violates: ['BASE-GBCS-SIGNATURE'],
  skips: (check) => check === 'signature',
};
