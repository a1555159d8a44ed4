import type { FaultAt } from './dcc-fault';

export const swapsRecoveryStatuses: FaultAt<'inventoryView'> = {
  id: 'swaps Recovery and Recovered',
  seam: 'inventoryView',
  standsFor: 'Two names that are alike are mapped to each other’s status.',
  violates: ['BASE-SMI-STATUSES', 'MP105-R13'],
  wrap: () => ({
    shows: (told) => {
      const other = { Recovery: 'Recovered', Recovered: 'Recovery' } as const;
      const { deviceStatus: held } = told;
      return held === 'Recovery' || held === 'Recovered' ? { ...told, deviceStatus: other[held] } : told;
    },
  }),
};
