import type { FaultAt } from './dcc-fault';

export const storesVersion00000000: FaultAt<'smiVersion'> = {
  id: 'stores version 00000000',
  seam: 'smiVersion',
  standsFor: 'The value that stands for a version that could not be read is stored in the SMI as a version.',
  violates: ['MP105-R6'],
  wrap: (plain) => ({ ...plain, isOne: () => true }),
};
