import type { DeviceLink } from '../../src/link';
import type { Entropy, Journal, Timers } from '../../src/terms';
import type { OtaBlock } from '../framing';
import type { LabControl } from './lab-control';
import type { LinkError } from './link-error';
import type { LinkHealth, LinkTally } from './link-health';
import type { LinkSharing } from './link-sharing';

/** The ports a link takes its time, chance and record from. */
export interface LinkPorts {
  readonly timers: Timers;
  readonly entropy: Entropy;
  readonly journal: Journal;
}

/** Which end of the link this is: the bench's, or the one that a gateway or an emulated Device runs. */
export type LinkRole = 'bench' | 'device';

/** What the link knows about a message beyond its octets. */
export interface Delivery {
  /**
   * The same octets came before and the transport gives no sequence to tell its own duplicate from a Device that
   * answered twice. A judge may not charge it to the Device: inconclusive.
   */
  readonly possibleTransportDuplicate: boolean;
}

/** A `DeviceLink` over a wire: it can fail, says so by itself, and carries what isn't a GBCS message beside it. */
export interface WireLink extends DeviceLink, AsyncDisposable {
  readonly role: LinkRole;
  readonly health: LinkHealth;
  readonly tally: LinkTally;
  readonly control: LabControl;
  /** `undefined` for a wire that nobody else can be on. */
  readonly sharing: LinkSharing | undefined;
  onMessage(listener: (message: Uint8Array, delivery: Delivery) => void): () => void;
  /** Told of each trouble that lost, or may have lost, a message, also where no `send` waits that could reject. */
  onTrouble(listener: (trouble: LinkError) => void): () => void;
  sendOtaBlock(block: OtaBlock): Promise<void>;
  onOtaBlock(listener: (block: OtaBlock) => void): () => void;
}
