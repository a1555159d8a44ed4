import type { UserRecord } from '../../dcc-port';
import type { ServiceRequest } from '../../duis';
import type { Header } from '../../gbcs';

/** A Command that waits for its Response. */
export interface Pending {
  /** The Request that the Command was made of. */
  readonly request: ServiceRequest;
  readonly user: UserRecord;
  readonly command: Header;
  readonly content: Uint8Array;
}

export interface Outgoing {
  readonly pending: Pending;
  readonly message: Uint8Array;
  /** The same Command under a new Originator Counter; absent where the counter is under the user's signature. */
  readonly again?: () => Outgoing;
}
