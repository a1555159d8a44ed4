import type { FaultAt } from './dcc-fault';

export const updatesASecondDevice: FaultAt<'smiStore'> = {
  id: 'updates a second Device',
  seam: 'smiStore',
  standsFor: 'A version read from one Device is stored for the one beside it too.',
  violates: ['MP105-R3'],
  wrap: (plain) => ({
    ...plain,
    setFirmware: (device, version) => {
      plain.setFirmware(device, version);
      for (const other of plain.others(device).slice(0, 1)) {
        plain.setFirmware(other, version);
      }
    },
  }),
};
