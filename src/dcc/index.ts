/**
 * The emulated DCC: access control, Smart Metering Inventory, Central Products List, transform, delivery, response
 * processing and DCC Alerts. Others speak to it as Service Users do (`Dcc`); set-up acts through `DccControls`.
 */
export { alertCodeOf } from './alerts/alert-contents';
export type * from './dcc';
export type { Deadlines, Retries } from './delivery/deadlines';
export type { Distribute } from './delivery/firmware-distribution';
export { EmulatedDcc, type EmulatedDccOptions } from './emulated-dcc';
export { type DccFault, dccFaults } from './faults';
export { RefusedWithoutCode } from './refused-without-code';
