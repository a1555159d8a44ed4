import type { FaultAt } from './dcc-fault';

export const forgetsTheResponse: FaultAt<'responseDelivery'> = {
  id: 'forgets the Response',
  seam: 'responseDelivery',
  standsFor: 'The DSP takes what a Response tells into the SMI and never hands the Response to its user.',
  violates: ['BASE-AC-ROUTE', 'BASE-AC-11.2-ROLES', 'MP105-R2', 'MP105-R24'],
  wrap: () => ({ deliver: () => undefined }),
};
