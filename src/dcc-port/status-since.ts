import type { Instant, SmiStatus } from '../terms';

/** An SMI Status and the moment from which it applies. */
export interface StatusSince {
  readonly status: SmiStatus;
  readonly since: Instant;
}
