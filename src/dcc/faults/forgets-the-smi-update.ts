import type { FaultAt } from './dcc-fault';

export const forgetsTheSmiUpdate: FaultAt<'smiVersion'> = {
  id: 'forgets the SMI update',
  seam: 'smiVersion',
  standsFor: 'The DSP passes a Response on without taking the firmware version in it into the SMI.',
  violates: [
    'MP105-R10',
    'MP105-R14',
    'MP105-R18',
    'MP105-R20',
    'SECMP0007-R3',
    'BASE-SMI-FIRMWARE',
    'MP105-R3',
    'MP105-R4',
    'MP105-R5',
    'MP105-R19',
  ],
  wrap: (plain) => ({ ...plain, comesFrom: () => false }),
};
