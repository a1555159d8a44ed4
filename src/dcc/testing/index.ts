/** What tests of other rooms use of the emulated DCC. */
export { addDccFault, seamProbe } from './seam-probe';
