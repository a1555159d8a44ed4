import { allThatAlerts } from './alerts-alone';
import type { Fault } from './fault';

/** What is for the Supplier goes to the Network Operator, and the other way about; protected for whom it goes to. */
export const alertToTheWrongParty: Fault = {
  name: 'alert to the wrong party',
  standsFor: 'A Device looks the recipient of an Alert up in the wrong trust slot.',
  violates: allThatAlerts,
  alert(alert, { state }) {
    const { supplier, networkOperator } = state.trust;
    const other = alert.recipient === supplier ? networkOperator : supplier;
    return other === undefined ? alert : { ...alert, recipient: other };
  },
};
