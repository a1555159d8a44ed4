import { originatorCounter } from '../../terms';
import type { Fault } from './fault';

const always = originatorCounter(1n);

/** Each Alert has the counter 1, in its header and in what it says, under a protection that holds. */
export const alertCounterConstant: Fault = {
  name: 'alerts with a constant counter',
  standsFor: 'A Device never writes back the counter of its Alerts, so that one can be played again as another.',
  violates: ['BASE-GBCS-ALERT-COUNTER'],
  header: (header) => (header.cra === 'alert' ? { ...header, originatorCounter: always } : header),
};
