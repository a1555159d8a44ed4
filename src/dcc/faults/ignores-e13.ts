import type { FaultAt } from './dcc-fault';

export const ignoresE13: FaultAt<'accessChecks'> = {
  id: 'ignores E13',
  seam: 'accessChecks',
  standsFor: 'Each service takes every Request.',
  violates: ['BASE-AC-E13'],
  wrap: (plain) => ({
    refuses: (check, access) => check.code !== 'E13' && plain.refuses(check, access),
  }),
};
