import type { FaultAt } from './dcc-fault';

const otherCode = (code: string): string => (code === 'E4' ? 'E2' : 'E4');

export const givesAWrongCode: FaultAt<'admission'> = {
  id: 'gives a wrong code',
  seam: 'admission',
  standsFor: 'The table of response codes is off by a row, and a refusal is told with the code of another check.',
  violates: [
    'BASE-AC-11.2-ROLES',
    'MP105-R2',
    'SECMP0007-R2',
    'BASE-AC-E1',
    'BASE-AC-E2',
    'BASE-AC-E3',
    'BASE-AC-E4',
    'BASE-AC-E5',
    'BASE-AC-E11',
    'BASE-AC-E12',
    'BASE-AC-E13',
    'BASE-AC-E17',
    'BASE-AC-E19',
    'MP105-R1',
    'MP105-R9',
  ],
  wrap: (plain) => ({
    ...plain,
    answer: (posted, refusal) => plain.answer(posted, refusal === undefined ? undefined : otherCode(refusal)),
  }),
};
