import type { Seams } from '../seams';

/** A way in which the emulated DCC goes wrong: something else stands around the part at one of its seams. */
export interface FaultAt<S extends keyof Seams> {
  /** As `--fault "DCC: …"` names it. */
  readonly id: string;
  readonly seam: S;
  /** The defect of a real DCC that it stands for, in one sentence. */
  readonly standsFor: string;
  /** Ids of the requirements that it goes against. */
  readonly violates: readonly string[];
  wrap(plain: Seams[S]): Seams[S];
}

export type DccFault = { [S in keyof Seams]: FaultAt<S> }[keyof Seams];
