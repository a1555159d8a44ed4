/** One scenario: what it needs, what it does, what it observes, and how it ends. */
export type { BenchDevice } from '../assembly';
export { type ImageFlaw, imageFlaws, type RunSettings, settingsFromEnvironment } from '../bench';
export type { DccCapability, RegistrationFile } from '../dcc-port';
export type { Message as DeviceMessage } from '../gbcs';
export { cleanUp } from './acts/clean-up';
export type { Flaw } from './acts/crafted-commands';
export { runsAsDeclared, whyFirmwareIsHidden } from './acts/first-look';
export { wanAlertSwitch } from './acts/non-device-acts';
export { answersSomething, tellsOf } from './acts/of-a-kind';
export { type FlagUnder, lettersIn } from './acts/registration';
export type { RequestDetails } from './acts/request-bodies';
export type { Delivery } from './acts/requests';
export { type Exchange, ServiceUser } from './acts/service-user';
export type { Listing } from './acts/set-up';
export { Bench } from './bench';
export { alterationsIn } from './needs/altered-by';
export { Cast } from './needs/cast';
export { judgeTag, readTags, requirementTag } from './needs/scenario-tags';
export type { StepFact } from './needs/step-fact';
export * as facts from './needs/step-fact';
export { type Declares, type StepParameterType, StepRegistry, stepRegistry } from './needs/step-registry';
export { undeclaredCapabilities } from './needs/undeclared-capabilities';
export {
  differencesFromTable162,
  differencesOfTable28c,
  rowsOfTable28c,
  settingsIn,
  withoutRowIn162,
} from './observations/alert-settings';
export { consumptionIn } from './observations/consumption-read';
export { type AccessFacts, decidingRows } from './observations/deciding-rows';
export { dccAlerts, deviceAlerts } from './observations/inboxes';
export { factNames, inventoryFacts } from './observations/inventory-facts';
export { seriesOf } from './observations/proposals';
export * from './observations/reading';
export type { SignatureForm } from './observations/signature-survey';

export { RunContext, type RunOptions } from './run-context';
export {
  noticeMediaType,
  outcomeMediaType,
  type ScenarioFacts,
  type ScenarioOutcome,
  ScenarioRun,
} from './scenario-run';
