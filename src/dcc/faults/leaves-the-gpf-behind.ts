import type { FaultAt } from './dcc-fault';

export const leavesTheGpfBehind: FaultAt<'hubFunctions'> = {
  id: 'leaves the GPF behind',
  seam: 'hubFunctions',
  standsFor: 'A Communications Hub is suspended and restored without the Gas Proxy Function that is in it.',
  violates: ['BASE-SMI-HUB', 'MP105-R26'],
  wrap: () => ({ proxiesOf: () => [], isSuspended: ({ deviceType }) => deviceType !== 'GPF' }),
};
