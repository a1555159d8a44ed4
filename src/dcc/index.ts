/**
 * The emulated DCC: access control, Smart Metering Inventory, Central Products List, transform, delivery, response
 * processing and DCC Alerts, in the order of a Request. Others see it through the ports of `dcc-port`; a bench makes one
 * by its factory. Its parts know nothing of the faults that can be put around them.
 */
export { emulatedDcc } from './emulated-dcc-factory';
export { addSeamProbe } from './faults/seam-probe';
export { dccEvents } from './journal-events';
