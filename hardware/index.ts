/**
 * Everything that touches a wire: a Device at the far end of a serial line or a TCP connection, or behind an MQTT broker,
 * as a `DeviceLink` that says by itself when it is the link that failed. This is the room's one door; the libraries of a
 * wire are loaded when a link is opened, not before.
 */
export * from './framing';
export { linkEvents } from './link/journal-events';
export { type ControlEnvelope, type Json, LabControl } from './link/lab-control';
export { LinkError, type LinkErrorCode } from './link/link-error';
export type { LinkHealth, LinkTally } from './link/link-health';
export {
  type DeclaredLink,
  type LinkFacts,
  type LinkKind,
  type LinkLease,
  linkKind,
  type OpenLink,
  type StandIn,
} from './link/link-kind';
export { largestPayload } from './link/link-limits';
export type { Guard, Incoming, LinkSharing } from './link/link-sharing';
export { Listeners } from './link/listeners';
export { wallTimers } from './link/wall-timers';
export * from './link/wire-link';
export { linkKinds } from './link-kinds';
export type { MqttBrokerOptions, ProtocolVersion } from './mqtt/broker/broker-options';
export { type EmbeddedBroker, startEmbeddedBroker } from './mqtt/broker/embedded-broker';
export { MqttBroker } from './mqtt/broker/mqtt-broker';
export { readSecret, type Secret } from './mqtt/broker/secret';
export { MqttLink, type MqttLinkOptions } from './mqtt/mqtt-link';
export { clientStatusTopic, type DeviceTopics, topicsOf } from './mqtt/topics';
export { type FoundPort, findPort, listPorts, type PortSelector } from './serial/find-port';
export { serialAdvice } from './serial/serial-advice';
export { type SerialPortOptions, serialPortBinding } from './serial/serial-port-binding';
export type { ByteBinding, ByteStreams } from './stream/byte-binding';
export type { LineAdvice } from './stream/line-advice';
export { StreamLink, type StreamLinkOptions } from './stream/stream-link';
export { type TcpOptions, tcpBinding } from './tcp/tcp-binding';
export { TcpListener, type TcpListenerOptions } from './tcp/tcp-listener';
