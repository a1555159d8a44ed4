import type { Instant } from '../../terms';

/** One line of a Device's log. */
export interface LogEntry {
  readonly at: Instant;
  /** Event code such as `8F43`. */
  readonly code: string;
  /** What the log keeps beside them. */
  readonly data?: Uint8Array;
}
