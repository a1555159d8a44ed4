/** What tests of other rooms use of the emulated DCC. */
export { addSeamProbe } from './seam-probe';
