import type { FaultAt } from './dcc-fault';

export const resurrectsADevice: FaultAt<'transitionRules'> = {
  id: 'resurrects a Device',
  seam: 'transitionRules',
  standsFor:
    'A restoration is not made to depend on the Device still being Suspended, so that it undoes a later status.',
  violates: ['BASE-SMI-SUSPEND', 'BASE-SMI-WHITELIST', 'BASE-SMI-DECOMMISSION', 'MP105-R13'],
  wrap: () => ({
    permits: () => true,
    statusBefore: ({ history }) => history[history.findLastIndex(({ status }) => status === 'Suspended') - 1]?.status,
  }),
};
