/** What a bench file declares: the file itself, keys, images, leases, Originator Counters, and how a Device is acted on. */

export { castings } from './castings';
export { CounterStore, countersPath } from './counters/counter-store';
export { parseBenchFile, readBenchFile } from './file/bench-file';
export { type BenchProblem, placeIn, refuseProblems } from './file/bench-places';
export type {
  BenchFile,
  BenchFileDevice,
  BenchFileLink,
  BenchFileUser,
} from './file/bench-schema';
export { capabilityProblems } from './file/declared-capabilities';
export { declaredLink } from './file/declared-link';
export { hubOf, onHanOf } from './file/hub-of';
export { imageProblems } from './images/declared-images';
export { corrupted, emulatedImage, type FirmwareImage } from './images/firmware-image';
export { flawedFile, type ImageFlaw, imageFlaws } from './images/flawed-image';
export { imageIn, isSigned } from './images/image-file';
export { declaredKeys, missingKeys } from './keys/declared-keys';
export { PartyKeyring, partiesOf } from './keys/party-keys';
export { countersFrom, seededEntropy } from './keys/seeded';
export { type FarLease, takeFarLease } from './leases/far-lease';
export { holderText, type Lease, LeaseError, leaseOn } from './leases/lease';
export { LeaseBook } from './leases/lease-book';
export { LeaseGate } from './leases/lease-gate';
export { takePortLease } from './leases/port-lease';
export { packageRoot } from './package-root';
export { realChance } from './real-chance';
export { realTime } from './real-time';
export {
  defaultBench,
  type RunSettings,
  settingsFromEnvironment,
  settingsToEnvironment,
  usualRules,
} from './run-settings';
export { declaredBackchannels } from './stimuli/declared-backchannel';
export { type LabCommand, labCommandsOf, locallyAnswer, parseLabCommand, settleAnswer } from './stimuli/lab-commands';
