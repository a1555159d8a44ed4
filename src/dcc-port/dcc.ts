import type { DccActs } from './acts';
import type { DccCapability } from './capabilities';
import type { DccObservations } from './observations';
import type { DccUserInterface } from './user-interface';

/** A DCC, emulated or not, from its three sides. */
export interface Dcc {
  /** What it can do beyond serving its users. */
  readonly capabilities: ReadonlySet<DccCapability>;
  readonly userInterface: DccUserInterface;
  readonly acts: DccActs;
  readonly observations: DccObservations;
}
