/**
 * Emulated Devices: capabilities + behaviours + state, speaking true GBCS bytes over a link. A Device has model files
 * of its own and never reads the rulebook.
 */
export type { ClockStatus, DeviceClock } from './device-clock';
export type { DeviceFacts } from './device-facts';
export type { DeviceState, LogName, Part } from './device-state';
export * from './emulated-device';
export type { EventAction, EventConfiguration } from './event-configuration';
export type { LogEntry } from './events/log-entry';
export { faults } from './faults/catalogue';
export type { Fault } from './faults/fault';
export { addReachProbe } from './faults/reach-probe';
export type { HeldImage } from './firmware/held-image';
export type { ImageOutcome } from './firmware/image-checks';
export type { ImageReceipt } from './firmware/receive-image';
export { CommunicationsHub } from './hub/communications-hub';
export { deviceEvents } from './journal-events';
export * from './models/catalogue';
export type { DeviceModel } from './models/device-model';
export type { ImageRules } from './models/model-traits';
export { oddities } from './oddities/catalogue';
export * from './trust-slots';
