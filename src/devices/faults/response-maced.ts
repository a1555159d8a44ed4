import type { Fault } from './fault';

/** Responses that should be signed carry a MAC that holds; Alerts are signed as they should be. */
export const responseMaced: Fault = {
  name: 'response with a MAC for a signature',
  standsFor:
    'A Device answers a critical Command as it answers any other, so that nobody can prove whose answer it is.',
  violates: [
    'MP129-R1',
    'MP129-R3',
    'BASE-11.3-DEVICE',
    'BASE-11.3-AGAIN',
    'BASE-11.3-FUTURE-DATED',
    'BASE-ALERT-8F67',
    'BASE-DEVICE-EXPLAINED',
    'BASE-LOG-8F43',
    'BASE-ALERT-8F72',
    'BASE-ALERT-8F1C',
    'BASE-ALERT-8F69',
    'BASE-GBCS-HEADER',
    'BASE-GBCS-REPLAY',
    'SECMP0007-R12',
    'BASE-6.11-DEVICE',
    'BASE-GBCS-PROTECTION',
  ],
  protection: (due, { cra }) => (cra === 'response' ? 'mac' : due),
};
