/** `meterbench/testing`: what tests of one's own steps need: a scenario without Cucumber, virtual time, a journal in memory. */
export type { ScenarioOutcome, StepFact } from '../scenario';
export { type Clock, type Journal, type JournalEvent, type Timers, VirtualTime } from '../terms';
export { type Ground, Judge, type JudgeOptions } from '../verdict';
export { RecordingJournal } from './recording-journal';
export { type GivenValues, type TestScenario, type TestScenarioOptions, testScenario } from './test-scenario';
