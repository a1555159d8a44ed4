/** What stands on the bench: the bench file, the assembly of one scenario's bench, its Service Users, and its outcome. */
export * from './bench';
export type { BenchDevice } from './bench-device';
export { type BenchFile, parseBenchFile, readBenchFile } from './bench-file';
export { BenchPlan } from './bench-plan';
export { packageRoot } from './package-root';
export type { RequestDetails } from './request-bodies';
export * from './run-context';
export * from './scenario-run';
export { readTags, requirementTag, type ScenarioTags } from './scenario-tags';
export type { Exchange, ServiceUser } from './service-user';
