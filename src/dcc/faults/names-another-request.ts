import { readResponse, writeResponse } from '../../duis';
import { originatorCounter } from '../../terms';
import type { FaultAt } from './dcc-fault';

export const namesAnotherRequest: FaultAt<'mail'> = {
  id: 'names another Request',
  seam: 'mail',
  standsFor: 'The later Response carries the RequestID of the Request that was sent before.',
  violates: [
    'BASE-AC-11.2-ROLES',
    'BASE-AC-AUTHENTIC',
    'BASE-AC-E20',
    'BASE-AC-E21',
    'BASE-AC-I99',
    'BASE-AC-RETRY',
    'BASE-AC-ROUTE',
    'BASE-SMI-COMMISSION',
    'BASE-SMI-FIRMWARE',
    'BASE-SMI-WHITELIST',
    'MP105-R11',
    'MP105-R13',
    'MP105-R14',
    'MP105-R16',
    'MP105-R17',
    'MP105-R18',
    'MP105-R19',
    'MP105-R2',
    'MP105-R24',
    'MP105-R3',
    'MP105-R4',
    'MP105-R5',
    'MP105-R6',
    'MP105-R8',
    'MP157-R1',
    'SECMP0007-R11',
    'SECMP0007-R3',
    'SECMP0007-R5',
    'BASE-DCC-EXPLAINED',
  ],
  wrap: (plain) => ({
    ...plain,
    deliver: (recipient, xml) => {
      const told = readResponse(xml);
      const { requestId } = told;
      const other = requestId && { ...requestId, counter: originatorCounter(requestId.counter - 1n) };
      plain.deliver(recipient, other === undefined ? xml : writeResponse({ ...told, requestId: other }));
    },
  }),
};
