import type { FaultAt } from './dcc-fault';

export const commissionsNobody: FaultAt<'smiStore'> = {
  id: 'commissions nobody',
  seam: 'smiStore',
  standsFor: 'The SMI takes no notice of a Device that was commissioned.',
  violates: ['BASE-SMI-COMMISSION'],
  wrap: (plain) => ({
    ...plain,
    setStatus: (device, status, transition) => {
      if (transition !== 'commissioned') {
        plain.setStatus(device, status, transition);
      }
    },
  }),
};
