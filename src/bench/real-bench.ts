/** What a bench with real Devices on it needs beyond an emulated one. */
export { type BenchProblem, placeIn, refuseProblems } from './bench-places';
export { CounterStore, type CounterStoreOptions, countersPath } from './counter-store';
export { capabilityProblems } from './declared-capabilities';
export { declaredKeys, missingKeys } from './declared-keys';
export { deviceKeys } from './device-certificates';
export { keyMatchesCertificate, partyKeys } from './key-files';
export { type FarLease, takeFarLease } from './leases/far-lease';
export { holderText, type Lease, LeaseError, type LeaseHolder } from './leases/lease';
export { LeaseBook } from './leases/lease-book';
export { type PortLeaseOptions, portHolder, takePortLease } from './leases/port-lease';
export { NotStimulated, type Operator, operatorAnswers, terminalOperator } from './operator';
export { controlBackchannel, noBackchannel, promptBackchannel, type RealBackchannel } from './real-backchannel';
export type { RealStimulus } from './real-stimulus';
export { realTime } from './real-time';
