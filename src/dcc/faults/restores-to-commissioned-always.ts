import type { FaultAt } from './dcc-fault';

export const restoresToCommissionedAlways: FaultAt<'transitionRules'> = {
  id: 'restores to Commissioned always',
  seam: 'transitionRules',
  standsFor: 'A restoration sets Commissioned without looking up which status the Device held before.',
  violates: ['BASE-SMI-FIRMWARE', 'BASE-SMI-MODEL-BACK', 'MP105-R4', 'MP105-R14'],
  wrap: (plain) => ({
    ...plain,
    statusBefore: (entry) => (plain.statusBefore(entry) === undefined ? undefined : 'Commissioned'),
  }),
};
