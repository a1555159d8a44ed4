import type { FaultAt } from './dcc-fault';

export const deliversAlthoughRefused: FaultAt<'admission'> = {
  id: 'delivers although refused',
  seam: 'admission',
  standsFor: 'The refusal is sent, but nothing stops the Command that was already under way to the Device.',
  violates: [
    'BASE-DCC-EXPLAINED',
    'MP105-R1',
    'BASE-AC-E2',
    'BASE-AC-E3',
    'BASE-AC-E4',
    'BASE-AC-E5',
    'BASE-AC-E17',
    'BASE-AC-PRE-COMMAND',
    'BASE-SMI-DECOMMISSION',
    'MP105-R9',
  ],
  wrap: (plain) => ({
    ...plain,
    answer(posted, refusal) {
      if (refusal !== undefined) {
        plain.answer(posted, undefined);
      }
      return plain.answer(posted, refusal);
    },
  }),
};
