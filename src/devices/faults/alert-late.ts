import { allThatAlerts } from './alerts-alone';
import type { Fault } from './fault';

/** Longer than anybody waits for a Device, two wakes of a sleeping one included. */
const lateness = 2 * 60 * 60_000;

/** Each Alert leaves two hours after what it tells of; Responses come at once. */
export const alertLate: Fault = {
  name: 'alert late',
  standsFor: 'A Device puts its Alerts behind everything else that it has to do, and sends them hours later.',
  violates: allThatAlerts,
  alert: (alert) => ({ ...alert, after: lateness }),
};
