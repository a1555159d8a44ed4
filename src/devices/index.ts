/**
 * Emulated Devices: capabilities + behaviours + state, speaking true GBCS bytes over a link. A Device has model files
 * of its own and never reads the rulebook.
 */
export type { HeldImage, LogEntry } from './behaviour';
export type { ClockStatus, DeviceClock } from './device-clock';
export type { DeviceState, LogName, Part } from './device-state';
export * from './emulated-device';
export type { EventAction, EventConfiguration } from './event-configuration';
export { faults } from './faults/catalogue';
export type { Fault } from './faults/fault';
export type { ImageOutcome } from './firmware/image-checks';
export type { ImageReceipt } from './firmware/receive-image';
export { CommunicationsHub } from './hub/communications-hub';
export * from './models/catalogue';
export type { DeviceModel, ImageRules } from './models/device-model';
export * from './trust-slots';
