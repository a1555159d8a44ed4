import type { FaultAt } from './dcc-fault';

export const forgetsTheSmiUpdate: FaultAt<'smiVersion'> = {
  id: 'forgets the SMI update',
  seam: 'smiVersion',
  standsFor: 'The DSP passes a Response on without taking the firmware version in it into the SMI.',
  violates: ['BASE-SMI-FIRMWARE', 'MP105-R3', 'MP105-R4', 'MP105-R5', 'MP105-R19'],
  wrap: (plain) => ({ ...plain, comesFrom: () => false }),
};
