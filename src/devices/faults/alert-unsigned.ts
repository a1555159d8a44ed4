import { decodeMessage, encodeMessage } from '../../gbcs';
import { allThatAlerts, ofAlerts } from './alerts-alone';
import type { Fault } from './fault';

/** Alerts that should be signed have an empty signature field; those with a MAC are as they should be. */
export const alertUnsigned: Fault = {
  name: 'alert unsigned',
  standsFor: 'A Device sends its Alerts before its security module is ready, with an empty signature.',
  violates: [...allThatAlerts, 'BASE-DEVICE-EXPLAINED'],
  outbound: ofAlerts((message) => encodeMessage({ ...decodeMessage(message), signature: undefined })),
};
