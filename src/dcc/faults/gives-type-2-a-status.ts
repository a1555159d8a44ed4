import type { FaultAt } from './dcc-fault';

export const givesType2AStatus: FaultAt<'inventoryView'> = {
  id: 'gives Type 2 Devices a status',
  seam: 'inventoryView',
  standsFor: 'A field that a Device doesn’t have is filled with its first value.',
  violates: ['BASE-SMI-TYPE-2'],
  wrap: () => ({ shows: (told) => ({ deviceStatus: 'Pending', ...told }) }),
};
