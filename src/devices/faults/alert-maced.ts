import { allThatAlerts } from './alerts-alone';
import type { Fault } from './fault';

/** Alerts that should be signed carry a MAC that holds; Responses are signed as they should be. */
export const alertMaced: Fault = {
  name: 'alert with a MAC for a signature',
  standsFor: 'A Device takes each of its Alerts for one of those that need no signature.',
  violates: [...allThatAlerts, 'BASE-DEVICE-EXPLAINED'],
  protection: (due, { cra }) => (cra === 'alert' ? 'mac' : due),
};
