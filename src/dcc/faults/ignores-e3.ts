import type { FaultAt } from './dcc-fault';

export const ignoresE3: FaultAt<'accessChecks'> = {
  id: 'ignores E3',
  seam: 'accessChecks',
  standsFor: 'The DSP serves a User whatever its status.',
  violates: ['BASE-AC-E3'],
  wrap: (plain) => ({
    refuses: (check, access) => check.code !== 'E3' && plain.refuses(check, access),
  }),
};
