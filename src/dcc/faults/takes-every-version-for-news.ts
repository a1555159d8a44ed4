import type { FaultAt } from './dcc-fault';

export const takesEveryVersionForNews: FaultAt<'smiVersion'> = {
  id: 'takes every version for news',
  seam: 'smiVersion',
  standsFor:
    'The DSP updates the SMI from any message that holds a firmware version, also from one that no rule names.',
  violates: ['MP105-R8'],
  wrap: (plain) => ({ ...plain, comesFrom: () => true }),
};
