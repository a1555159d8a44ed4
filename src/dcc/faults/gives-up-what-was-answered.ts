import { readResponse, writeResponse } from '../../duis';
import type { FaultAt } from './dcc-fault';

export const givesUpWhatWasAnswered: FaultAt<'mail'> = {
  id: 'gives up what was answered',
  seam: 'mail',
  standsFor:
    'The time limit of a Command runs on after its Response has come, and the user is told that there was none.',
  violates: ['BASE-DCC-EXPLAINED'],
  wrap: (plain) => ({
    ...plain,
    deliver: (recipient, xml) => {
      plain.deliver(recipient, xml);
      const told = readResponse(xml);
      if (told.body.kind === 'responseMessage' && told.body.payload?.kind === 'gbcsPayload') {
        const { srv } = told.body;
        const none = { ...told, responseCode: 'E21', body: { kind: 'responseMessage', srv } as const };
        plain.later(20_000, () => plain.deliver(recipient, writeResponse(none)));
      }
    },
  }),
};
