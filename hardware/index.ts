/**
 * Everything that touches a wire: a Device at the far end of a serial line or a TCP connection, or behind an MQTT broker,
 * as a `DeviceLink` that says by itself when it is the link that failed. This is the room's one door; the libraries of a
 * wire are loaded when a link is opened, not before.
 */
export * from './framing';
export { linkEvents } from './link/journal-events';
export type { Json } from './link/lab-control';
export { LinkError } from './link/link-error';
export type { DeclaredLink, LinkFacts, StandIn } from './link/link-kind';
export type { Guard, Incoming } from './link/link-sharing';
export { Listeners } from './link/listeners';
export { wallTimers } from './link/wall-timers';
export * from './link/wire-link';
export { linkKinds } from './link-kinds';
export { type EmbeddedBroker, startEmbeddedBroker } from './mqtt/broker/embedded-broker';
export { MqttBroker } from './mqtt/broker/mqtt-broker';
export { MqttLink } from './mqtt/mqtt-link';
export { serialAdvice } from './serial/serial-advice';
export type { ByteBinding } from './stream/byte-binding';
export { StreamLink } from './stream/stream-link';
