/** What tests of other rooms use of emulated Devices. */
export { addFault } from './add-fault';
export { reachProbe } from './reach-probe';
