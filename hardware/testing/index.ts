/**
 * What tests put around a link: pairs of pseudo-terminals, a broker, lines that go wrong, chance that repeats itself.
 * Only tests and their beds come in by this door, and it isn't part of the package.
 */
export { end, type Missing } from './child';
export { freePort } from './free-port';
export { deviceId, gbcsMessage } from './gbcs-messages';
export { cutAfter, doublingLine, noisyLine, reorderingLine, slowLine } from './lines/line-faults';
export { type LineFault, type LineRelay, soundLine } from './lines/line-relay';
export { openPtyPair, type PtyPair } from './lines/pty-pair';
export { openPtyRelay } from './lines/pty-relay';
export { openTcpRelay } from './lines/tcp-relay';
export { recordedPorts } from './link-ports';
export { messageMix } from './message-mix';
export { startMosquitto, type TestMosquitto } from './mqtt/mosquitto';
export { SeededChance } from './seeded-chance';
export { startedOnce } from './started-once';
export { type TcpPeer, tcpPeer } from './tcp/tcp-peer';
