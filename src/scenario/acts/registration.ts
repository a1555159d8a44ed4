import type { BenchDevice } from '../../assembly';
import type { DccControls } from '../../dcc';
import { type SmiStatus, smiStatuses } from '../../terms';

/** Files of registration data that the DCC puts out. */
export type RegistrationFile = 'electricity' | 'gas';

/** What the DCC puts out for a Device under one SMI Status. */
export interface FlagUnder {
  readonly status: SmiStatus;
  /** A letter, or `not stated` where the rulebook knows none. */
  readonly flag: string;
}

/** DCC Service Flags as the DCC puts them out in registration data. */
export class Registration {
  readonly #dcc: DccControls;

  constructor(dcc: DccControls) {
    this.#dcc = dcc;
  }

  flag(device: BenchDevice, file: RegistrationFile): string {
    return this.#dcc.serviceFlag(device.id, file);
  }

  /** The flag of a Device while the SMI holds each of the nine statuses in turn. */
  underEachStatus(device: BenchDevice, file: RegistrationFile): readonly FlagUnder[] {
    return smiStatuses.map((status) => {
      this.#dcc.holdStatus(device.id, status);
      return { status, flag: this.flag(device, file) };
    });
  }
}

/** The letters that came, each once, in order. */
export function lettersIn(flags: readonly FlagUnder[]): readonly string[] {
  return [...new Set(flags.map(({ flag }) => flag).filter((flag) => flag !== 'not stated'))].sort();
}
