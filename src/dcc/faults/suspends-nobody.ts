import type { FaultAt } from './dcc-fault';

export const suspendsNobody: FaultAt<'suspension'> = {
  id: 'suspends nobody',
  seam: 'suspension',
  standsFor: 'The DSP takes an entry off its copy of the Central Products List and looks at no Device for it.',
  violates: [
    'BASE-SMI-CPL-COPY',
    'BASE-SMI-MODEL-BACK',
    'MP105-R15',
    'MP105-R18',
    'MP105-R20',
    'MP105-R4',
    'MP105-R5',
    'MP105-R8',
    'BASE-SMI-SUSPEND',
    'BASE-SMI-SUSPENDED-ALERT',
    'BASE-SMI-HUB',
    'BASE-SMI-HISTORY',
  ],
  wrap: () => ({ suspendIfOffList: () => undefined }),
};
