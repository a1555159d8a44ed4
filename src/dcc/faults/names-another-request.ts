import { readResponse, writeResponse } from '../../duis';
import { originatorCounter } from '../../terms';
import type { FaultAt } from './dcc-fault';

export const namesAnotherRequest: FaultAt<'mail'> = {
  id: 'names another Request',
  seam: 'mail',
  standsFor: 'The later Response carries the RequestID of the Request that was sent before.',
  violates: ['BASE-DCC-EXPLAINED'],
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
