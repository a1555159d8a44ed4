import type { Fault } from './fault';

/** Responses that should be signed carry a MAC that holds; Alerts are signed as they should be. */
export const responseMaced: Fault = {
  name: 'response with a MAC for a signature',
  standsFor:
    'A Device answers a critical Command as it answers any other, so that nobody can prove whose answer it is.',
  violates: ['BASE-6.11-DEVICE', 'BASE-GBCS-PROTECTION'],
  protection: (due, { cra }) => (cra === 'response' ? 'mac' : due),
};
