import type { LinkError } from './link-error';

/** Counts since the link was opened; a judge reads them to see whether a silence may be the link's. */
export interface LinkTally {
  readonly sent: number;
  readonly received: number;
  readonly resent: number;
  readonly badFrames: number;
  readonly duplicatesRemoved: number;
  readonly possibleDuplicates: number;
  /** How often the port or the broker was lost. */
  readonly timesDown: number;
}

export interface LinkHealth {
  readonly state: 'up' | 'down' | 'closed';
  /** The last trouble that lost, or may have lost, a message; what passed before it was sound. */
  readonly trouble: LinkError | undefined;
}
