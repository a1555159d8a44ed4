import { readResponse, writeResponse } from '../../duis';
import type { FaultAt } from './dcc-fault';

export const tellsE20ForE21: FaultAt<'mail'> = {
  id: 'tells E20 for E21',
  seam: 'mail',
  standsFor: 'That a Device gave no answer, and that there is no way to it, are told by each other’s code.',
  violates: [
    'BASE-AC-AUTHENTIC',
    'BASE-SMI-COMMISSION',
    'BASE-SMI-FIRMWARE',
    'BASE-SMI-WHITELIST',
    'MP105-R6',
    'MP105-R8',
    'BASE-AC-E20',
    'BASE-AC-E21',
  ],
  wrap: (plain) => ({
    ...plain,
    deliver: (recipient, xml) => {
      const told = readResponse(xml);
      const other = { E20: 'E21', E21: 'E20' }[told.responseCode];
      plain.deliver(recipient, other === undefined ? xml : writeResponse({ ...told, responseCode: other }));
    },
  }),
};
