import type { FaultAt } from './dcc-fault';

export const showsAWrongField: FaultAt<'inventoryView'> = {
  id: 'shows a wrong field',
  seam: 'inventoryView',
  standsFor: 'SR8.2 shows the status of another entry of the products list.',
  violates: ['BASE-SMI-8.2'],
  wrap: () => ({
    shows: (told) => ({ ...told, ...(told.cplStatus === undefined ? {} : { cplStatus: 'Withdrawn' as const }) }),
  }),
};
