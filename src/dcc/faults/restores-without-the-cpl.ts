import type { FaultAt } from './dcc-fault';

export const restoresWithoutTheCpl: FaultAt<'restorationGround'> = {
  id: 'restores without the CPL',
  seam: 'restorationGround',
  standsFor: 'A suspension ends with any news of the Device, whatever the Central Products List says of its firmware.',
  violates: [
    'BASE-DCC-EXPLAINED',
    'BASE-SMI-HISTORY',
    'BASE-SMI-HUB',
    'BASE-SMI-MODEL-BACK',
    'BASE-SMI-SUSPENDED-ALERT',
    'MP105-R13',
    'MP105-R15',
    'MP105-R20',
    'MP105-R4',
    'MP105-R5',
    'MP105-R8',
    'BASE-SMI-SUSPEND',
    'BASE-SMI-CPL-COPY',
    'MP105-R18',
  ],
  wrap: () => ({ suffices: () => true }),
};
