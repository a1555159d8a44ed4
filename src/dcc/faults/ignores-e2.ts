import type { FaultAt } from './dcc-fault';

export const ignoresE2: FaultAt<'accessChecks'> = {
  id: 'ignores E2',
  seam: 'accessChecks',
  standsFor: 'The DSP admits a Request in whatever User Role it comes.',
  violates: ['BASE-SMI-DECOMMISSION', 'SECMP0007-R2', 'BASE-AC-E2'],
  wrap: (plain) => ({
    refuses: (check, access) => check.code !== 'E2' && plain.refuses(check, access),
  }),
};
