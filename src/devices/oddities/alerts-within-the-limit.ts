import type { Fault } from '../faults/fault';
import { justInTime } from './just-in-time';

/** Each Alert leaves as late as a Response may, after what it tells of; Responses come at once. */
export const alertsWithinTheLimit: Fault = {
  name: 'alerts late, within the limit',
  standsFor: 'A Device sends its Alerts when it has nothing else to do, and that is soon enough.',
  violates: [],
  alert: (alert) => ({ ...alert, after: justInTime }),
};
