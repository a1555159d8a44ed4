/** `meterbench/evidence`: what a run leaves behind: the journal, read whole or refused, and the record that reports come from. */
export {
  type AttemptRecord,
  type CheckRecord,
  type DeviceRecord,
  type JournalLine,
  journalFormat,
  journalKinds,
  journalLineSchema,
  type MessageRecord,
  parseJournal,
  type RequirementRecord,
  type RowRecord,
  type RunRecord,
  readJournal,
  type ScenarioRecord,
  type StepRecord,
  type Subject,
} from '../evidence';
export type { JournalEvent, JournalEventKind, Verdict } from '../terms';
