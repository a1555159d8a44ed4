import type { FaultAt } from './dcc-fault';

export const ignoresE5: FaultAt<'statusControl'> = {
  id: 'ignores E5',
  seam: 'statusControl',
  standsFor: 'The DSP admits Requests without looking at the SMI Status of their Device.',
  violates: ['MP105-R1', 'BASE-AC-E5', 'MP105-R9'],
  wrap: (plain) => ({ ...plain, e5: () => false }),
};
