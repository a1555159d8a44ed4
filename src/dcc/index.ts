/**
 * The emulated DCC: access control, Smart Metering Inventory, Central Products List, transform, delivery, response
 * processing and DCC Alerts. Others speak to it as Service Users do (`Dcc`); set-up acts through `DccControls`.
 */
export type * from './dcc';
export { EmulatedDcc, type EmulatedDccOptions } from './emulated-dcc';
