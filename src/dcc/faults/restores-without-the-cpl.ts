import type { FaultAt } from './dcc-fault';

export const restoresWithoutTheCpl: FaultAt<'restorationGround'> = {
  id: 'restores without the CPL',
  seam: 'restorationGround',
  standsFor: 'A suspension ends with any news of the Device, whatever the Central Products List says of its firmware.',
  violates: ['BASE-SMI-SUSPEND', 'BASE-SMI-CPL-COPY', 'MP105-R18'],
  wrap: () => ({ suffices: () => true }),
};
