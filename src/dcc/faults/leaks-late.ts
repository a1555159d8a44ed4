import type { FaultAt } from './dcc-fault';
import { deliversAlthoughRefused } from './delivers-although-refused';

export const leaksLate: FaultAt<'admission'> = {
  id: 'leaks late',
  seam: 'admission',
  standsFor: 'A refused Request stays in a queue, which is worked off a second later.',
  violates: [...deliversAlthoughRefused.violates, 'MP105-R2'],
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
