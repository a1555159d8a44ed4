import { type DccFactory, type DccGiven, dccCapabilities } from '../dcc-port';
import { EmulatedDcc } from './emulated-dcc';
import { dccFaults } from './faults';

/** The emulated DCC as a bench takes it: it can be asked for everything, and be made to go wrong. */
export const emulatedDcc: DccFactory = {
  name: 'The emulated DCC',
  capabilities: new Set(dccCapabilities),
  faults: dccFaults,
  make: ({ faults, ...given }: DccGiven) =>
    new EmulatedDcc({ ...given, faults: dccFaults.filter(({ id }) => faults.includes(id)) }),
};
