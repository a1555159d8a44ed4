/** Whether the suite has power: what it says of everything that can be made wrong. */
export type { ControlResult } from './controls/judge-controls';
export { excuses } from './excuses/excuses';
export { countsOf } from './findings/counts';
export type { RealColumn } from './findings/fault-findings';
export { type Finding, findingKindNames, findingKinds } from './findings/finding';
export { provePage } from './page/prove-page';
export { type Cost, type Proof, type ProveOptions, processesHere, prove } from './prove';
export { proofJson } from './record/proof-json';
export { validationRecord } from './record/validation-record';
