import type { Row, Rulebook } from '../rulebook';
import type { DeviceId, EntityId, Ports } from '../terms';
import type { DccCapability } from './capabilities';
import type { Dcc } from './dcc';

/** Hands an OTA file to the Communications Hub of a Device, and tells whether the hub took it. */
export type Distribute = (device: DeviceId, file: Uint8Array) => Promise<'Success' | 'Failure'>;

/** What a bench gives a DCC that is to stand on it. */
export interface DccGiven {
  readonly rulebook: Rulebook;
  readonly ports: Ports;
  /** The access control broker's Entity Identifier. */
  readonly acb: EntityId;
  /** Milliseconds from sending a Command until its Response is given up. */
  readonly responseLimit: number;
  /** Names of the ways in which it is to go wrong from the start. */
  readonly faults: readonly string[];
  /** How an image gets to a Device; without it SR11.1 and SR11.4 can't be carried out. */
  readonly distribute?: Distribute;
  /** Told of each rulebook row that the DCC consults. */
  readonly onConsult: (row: Row<unknown>) => void;
}

/** A way in which a DCC can be made to go wrong. */
export interface DccFaultFacts {
  /** As `--fault "DCC: …"` names it. */
  readonly id: string;
  /** The part of the DCC that goes wrong. */
  readonly seam: string;
  /** The defect of a real DCC that it stands for, in one sentence. */
  readonly standsFor: string;
  /** Ids of the requirements that it goes against. */
  readonly violates: readonly string[];
}

/** A kind of DCC: what can be known of it before it stands on a bench, and how it is made. */
export interface DccFactory {
  /** What a person calls it, at the head of a sentence: `The emulated DCC`. */
  readonly name: string;
  readonly capabilities: ReadonlySet<DccCapability>;
  /** None for a DCC that can't be made to go wrong. */
  readonly faults: readonly DccFaultFacts[];
  make(given: DccGiven): Dcc;
}
