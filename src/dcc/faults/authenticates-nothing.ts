import type { FaultAt } from './dcc-fault';

export const authenticatesNothing: FaultAt<'authenticity'> = {
  id: 'authenticates nothing',
  seam: 'authenticity',
  standsFor:
    'Nobody checks the protection of what comes from Devices: it is the Device’s because it came over its link.',
  violates: ['BASE-AC-AUTHENTIC'],
  wrap: () => ({ flaw: () => undefined }),
};
