import type { FaultAt } from './dcc-fault';

const swapped: Readonly<Record<string, string>> = { A: 'W', S: 'N', N: 'S', I: 'W', W: 'A' };

export const swapsServiceFlags: FaultAt<'serviceFlags'> = {
  id: 'swaps service flags',
  seam: 'serviceFlags',
  standsFor: 'The letters of a table of DCC Service Flags have slipped.',
  violates: ['MP077-R1', 'MP077-R2', 'MP077-R3', 'MP077-R4', 'MP077-R5', 'MP077-R7'],
  wrap: (plain) => ({
    flagOf: (device, file) => swapped[plain.flagOf(device, file)] ?? plain.flagOf(device, file),
  }),
};
