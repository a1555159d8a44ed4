import type { BenchFileUser } from '../bench';
import type { Dcc } from '../dcc-port';
import type { MessageRecord } from '../evidence';
import type { Rulebook } from '../rulebook';
import type { EntityId, MeterbenchError, Ports, Signer } from '../terms';
import type { BenchDevice } from './bench-device';
import type { RefusedAlteration } from './guard/refused-alteration';

/** What stands on the bench in one scenario, before anybody acts. */
export interface StandingBench {
  readonly name: string;
  readonly rulebook: Rulebook;
  /** The bench's own ports. */
  readonly ports: Ports;
  readonly dcc: Dcc;
  readonly acb: EntityId;
  readonly devices: readonly BenchDevice[];
  readonly users: readonly BenchFileUser[];
  /** The ports of whoever is named, with the signing key of the party whose id is given. */
  portsOf(holder: string, party: EntityId): Ports;
  /** Milliseconds after which the DCC gives a Response of a Device up; the bench file's where the DCC doesn't tell. */
  responseDeadline(device: EntityId): number;
  /** Milliseconds that a Service User waits for a later Response about a Device. */
  responseLimit(device: EntityId): number;
  /** Milliseconds for which a check of absence looks. */
  readonly silence: number;
  /** A party's own keys, for what that party would check or sign itself. */
  signerFor(party: EntityId): Signer;
  /** Every message that passed, in order. */
  readonly messages: readonly MessageRecord[];
  /** What went wrong on wires so far. */
  readonly troubles: readonly MeterbenchError[];
  /** Links over which a message may have been doubled by the transport, with no way to tell. */
  readonly doubts: readonly string[];
  /** What the guard kept from real Devices. */
  readonly refusals: readonly RefusedAlteration[];
  /** Names of real Devices that were sent or done what may have altered them. */
  readonly altered: ReadonlySet<string>;
  /** Every message is counted at both ends of its link. */
  readonly accounted: boolean;
  /** Ids of the rulebook rows that the DCC consulted. */
  readonly consulted: ReadonlySet<string>;
  /** Lets all that is held back at the links arrive; how many messages that was. */
  release(): number;
  close(): Promise<void>;
}
