import type { DeviceId } from '../terms';
import type { AnswerCounts } from './answer-counts';
import type { Awaitable } from './awaitable';
import type { Observed } from './observed';
import type { StatusSince } from './status-since';

/** Files of registration data that the DCC puts out. */
export type RegistrationFile = 'electricity' | 'gas';

/** What can be observed of a DCC other than as a Service User. */
export interface DccObservations {
  /** Oldest first; empty where the Device isn't in the SMI. */
  statusHistory(device: DeviceId): Awaitable<Observed<readonly StatusSince[]>>;
  answerCounts(device: DeviceId): Awaitable<Observed<AnswerCounts>>;
  /** DCC Service Flag of a Device in a registration data file; `not stated` where no row states it. */
  serviceFlag(device: DeviceId, file: RegistrationFile): Awaitable<Observed<string>>;
  /** Milliseconds after which a Response of this Device is given up, retries aside: known beforehand, and told at once. */
  responseDeadline(device: DeviceId): Observed<number>;
}
