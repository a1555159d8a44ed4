import type { FaultAt } from './dcc-fault';

export const ignoresE4: FaultAt<'accessChecks'> = {
  id: 'ignores E4',
  seam: 'accessChecks',
  standsFor: 'The DSP admits Requests from Users that are not responsible for the Device.',
  violates: ['BASE-AC-11.2-ROLES', 'MP105-R2', 'BASE-AC-E4'],
  wrap: (plain) => ({
    refuses: (check, access) => check.code !== 'E4' && plain.refuses(check, access),
  }),
};
