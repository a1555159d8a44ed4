import type { FaultAt } from './dcc-fault';

export const forgetsTheAlert: FaultAt<'dccAlerts'> = {
  id: 'forgets the alert',
  seam: 'dccAlerts',
  standsFor: 'DCC Alerts are made and never reach the queue of the Service Users they are for.',
  violates: [
    'BASE-SMI-MODEL-BACK',
    'MP105-R15',
    'SECMP0007-R10',
    'BASE-SMI-WHITELIST',
    'BASE-SMI-SUSPENDED-ALERT',
    'MP105-R10',
    'SECMP0007-R3',
    'SECMP0007-R4',
  ],
  wrap: () => ({ send: () => undefined }),
};
