import type { FaultAt } from './dcc-fault';

export const deliversToEverybody: FaultAt<'mail'> = {
  id: 'delivers to everybody',
  seam: 'mail',
  standsFor: 'What is for one Service User goes to the inbox of each.',
  violates: ['BASE-SMI-MODEL-BACK', 'BASE-SMI-SUSPENDED-ALERT', 'MP105-R10', 'MP105-R15', 'BASE-DCC-EXPLAINED'],
  wrap: (plain) => ({
    ...plain,
    deliver: (_recipient, xml) => {
      for (const user of plain.users()) {
        plain.deliver(user, xml);
      }
    },
  }),
};
