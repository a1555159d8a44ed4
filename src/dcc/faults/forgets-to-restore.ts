import type { FaultAt } from './dcc-fault';

export const forgetsToRestore: FaultAt<'restoration'> = {
  id: 'forgets to restore',
  seam: 'restoration',
  standsFor: 'The SMI takes the new firmware version, but nothing looks whether the suspension has ended.',
  violates: [
    'BASE-SMI-CPL-COPY',
    'MP105-R18',
    'BASE-SMI-MODEL-BACK',
    'BASE-SMI-FIRMWARE',
    'MP105-R4',
    'MP105-R5',
    'MP105-R10',
    'MP105-R14',
    'MP105-R20',
  ],
  wrap: () => ({ restoreIfOnList: () => undefined }),
};
