/** What runs many scenarios to answer one question. */
export { runBoth } from './delta-run';
export {
  type ControlResult,
  type Cost,
  countsOf,
  excuses,
  type Finding,
  findingKindNames,
  findingKinds,
  type Proof,
  type ProveOptions,
  processesHere,
  proofJson,
  prove,
  provePage,
  type RealColumn,
  validationRecord,
} from './prove';
