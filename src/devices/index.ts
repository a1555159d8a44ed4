/**
 * Emulated Devices: capabilities + behaviours + state, speaking true GBCS bytes over a link. A Device has model files
 * of its own and never reads the rulebook.
 */
export type { HeldImage, LogEntry } from './behaviour';
export * from './emulated-device';
export { faults } from './faults/catalogue';
export type { Fault } from './faults/fault';
export * from './models/catalogue';
export type { DeviceModel } from './models/device-model';
export * from './trust-slots';
