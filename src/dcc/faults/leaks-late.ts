import type { FaultAt } from './dcc-fault';

export const leaksLate: FaultAt<'admission'> = {
  id: 'leaks late',
  seam: 'admission',
  standsFor: 'A refused Request stays in a queue, which is worked off a second later.',
  violates: [
    'MP105-R1',
    'MP105-R2',
    'BASE-AC-E2',
    'BASE-AC-E3',
    'BASE-AC-E4',
    'BASE-AC-E5',
    'BASE-AC-E17',
    'BASE-AC-PRE-COMMAND',
    'BASE-SMI-DECOMMISSION',
    'MP105-R9',
    'BASE-DCC-EXPLAINED',
  ],
  wrap: (plain) => ({
    ...plain,
    answer(posted, refusal) {
      if (refusal !== undefined) {
        plain.later(1000, () => {
          try {
            plain.answer(posted, undefined);
          } catch {
            // Of what the DCC can't make a Command of, nothing leaks.
          }
        });
      }
      return plain.answer(posted, refusal);
    },
  }),
};
