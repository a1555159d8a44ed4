/**
 * Everything that touches a wire: a Device at the far end of a serial line or behind an MQTT broker, as a `DeviceLink`
 * that says by itself when it is the link that failed. The libraries are loaded when a link is opened, not before.
 */
export * from './framing';
export { type ControlEnvelope, type Json, LabControl } from './lab-control';
export { LinkError, type LinkErrorCode } from './link-error';
export { largestPayload } from './link-limits';
export type { Guard, Incoming, LinkSharing } from './link-sharing';
export type { MqttBrokerOptions, ProtocolVersion } from './mqtt/broker-options';
export { type EmbeddedBroker, startEmbeddedBroker } from './mqtt/embedded-broker';
export { MqttBroker } from './mqtt/mqtt-broker';
export { MqttLink, type MqttLinkOptions } from './mqtt/mqtt-link';
export { readSecret, type Secret } from './mqtt/secret';
export { clientStatusTopic, type DeviceTopics, topicsOf } from './mqtt/topics';
export type { ByteBinding, ByteStreams } from './serial/byte-binding';
export { type FoundPort, findPort, listPorts, type PortSelector } from './serial/find-port';
export { openPtyPair, type PtyPair } from './serial/pty-pair';
export { SerialLink, type SerialLinkOptions } from './serial/serial-link';
export { type SerialPortOptions, serialPortBinding } from './serial/serial-port-binding';
export { wallTimers } from './wall-timers';
export * from './wire-link';
