import { dashed, type EntityId, type Instant, isoText, MeterbenchError } from '../../terms';

/** Who holds a Device, and since when; of a far end, until when. */
export interface LeaseHolder {
  readonly owner: string;
  readonly since: Instant;
  readonly until?: Instant;
}

/** The right to be the only one who uses a Device, for as long as it is renewed. */
export interface Lease {
  readonly what: string;
  /** Who had it before and lost it by silence; `undefined` where nobody did. */
  readonly before: LeaseHolder | undefined;
  /** Why it is lost; `undefined` while it is held. */
  readonly lost: LeaseError | undefined;
  release(): Promise<void>;
}

/** A Device is somebody else's at this moment. */
export class LeaseError extends MeterbenchError {
  readonly holder: LeaseHolder | undefined;

  constructor(what: string, holder: LeaseHolder | undefined, how: 'held' | 'lost' = 'held') {
    const by = holder === undefined ? 'somebody who left no name' : holderText(holder);
    super({
      code: how === 'held' ? 'MB-LEASE-HELD' : 'MB-LEASE-LOST',
      blame: 'bench',
      message: how === 'held' ? `${what} is in use by ${by}` : `${what} was taken over by ${by}`,
      next: 'Wait until that run has ended, or end it; a lease that nobody renews ends by itself',
    });
    this.holder = holder;
  }
}

export function holderText({ owner, since, until }: LeaseHolder): string {
  return `${owner}, since ${isoText(since)}${until === undefined ? '' : `, until ${isoText(until)} unless renewed`}`;
}

export const leaseOn = (device: EntityId): string => `Device ${dashed(device)}`;
