import type { FaultAt } from './dcc-fault';

export const confirmsAndDoesNothing: FaultAt<'nonDeviceAnswers'> = {
  id: 'confirms and does nothing',
  seam: 'nonDeviceAnswers',
  standsFor: 'A Non-Device Request is confirmed, and what it asks for is lost.',
  violates: [
    'BASE-SMI-8.4',
    'BASE-SMI-HISTORY',
    'MP105-R13',
    'BASE-AC-NON-DEVICE',
    'BASE-SMI-DECOMMISSION',
    'BASE-SMI-PRE-NOTIFY',
  ],
  wrap: (plain) => ({
    ...plain,
    answer: (request, user) =>
      ['12.2', '8.3', '8.4'].includes(request.srv) ? plain.confirm(request) : plain.answer(request, user),
  }),
};
