import type { FaultAt } from './dcc-fault';

export const suspendsNobody: FaultAt<'suspension'> = {
  id: 'suspends nobody',
  seam: 'suspension',
  standsFor: 'The DSP takes an entry off its copy of the Central Products List and looks at no Device for it.',
  violates: ['BASE-SMI-SUSPEND', 'BASE-SMI-SUSPENDED-ALERT', 'BASE-SMI-HUB', 'BASE-SMI-HISTORY'],
  wrap: () => ({ suspendIfOffList: () => undefined }),
};
