/** Cucumber as our engine: a run from its first message to its record and reports, and the plug-in for plain cucumber-js. */
export { featureScenarios } from './features/feature-scenarios';
export { type TaggedScenario, tagProblems } from './features/tag-grammar';
export { type ChosenScenarios, LoadedFeatures } from './mutants/loaded-features';
export { mutant } from './mutants/mutant';
export { changesOf, type RowChange, underChange } from './mutants/row-changes';
export { placeOf } from './mutants/scenario-places';
export { type TracedRun, tracedRun } from './mutants/traced-run';
export { quietCucumber } from './quiet-cucumber';
export { writeWhole } from './run-folder';
export { type ReportKind, reportKinds } from './run-session';
export { runSuite, type SuiteOptions, type SuiteRun } from './run-suite';
