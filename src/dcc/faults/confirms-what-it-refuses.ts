import { readResponse } from '../../duis';
import type { FaultAt } from './dcc-fault';

export const confirmsWhatItRefuses: FaultAt<'nonDeviceAnswers'> = {
  id: 'confirms what it refuses',
  seam: 'nonDeviceAnswers',
  standsFor: 'A Non-Device Request that fails on its way through the DCC is confirmed all the same.',
  violates: ['BASE-SMI-PRE-NOTIFY', 'SECMP0007-R1'],
  wrap: (plain) => ({
    ...plain,
    answer: (request, user) => {
      try {
        const answer = plain.answer(request, user);
        return /^E/.test(readResponse(answer).responseCode) ? plain.confirm(request) : answer;
      } catch {
        return plain.confirm(request);
      }
    },
  }),
};
