import type { FaultAt } from './dcc-fault';

export const deliversTwice: FaultAt<'mail'> = {
  id: 'delivers twice',
  seam: 'mail',
  standsFor: 'A document whose delivery was confirmed is delivered once more.',
  violates: [
    'BASE-SMI-MODEL-BACK',
    'BASE-SMI-WHITELIST',
    'MP105-R10',
    'MP105-R15',
    'MP105-R19',
    'MP105-R20',
    'BASE-DCC-EXPLAINED',
  ],
  wrap: (plain) => ({
    ...plain,
    deliver: (recipient, xml) => {
      plain.deliver(recipient, xml);
      plain.later(1000, () => plain.deliver(recipient, xml));
    },
  }),
};
