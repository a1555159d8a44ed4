import type { FaultAt } from './dcc-fault';

export const ignoresE12: FaultAt<'accessChecks'> = {
  id: 'ignores E12',
  seam: 'accessChecks',
  standsFor: 'The DSP takes whatever Command Variant comes.',
  violates: ['BASE-AC-PRE-COMMAND', 'BASE-AC-E12'],
  wrap: (plain) => ({
    refuses: (check, access) => check.code !== 'E12' && plain.refuses(check, access),
  }),
};
