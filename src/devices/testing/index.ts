/** What tests of other rooms use of emulated Devices. */
export { addReachProbe } from './reach-probe';
