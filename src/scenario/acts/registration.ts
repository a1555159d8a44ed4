import type { BenchDevice } from '../../assembly';
import type { Dcc, Observed, RegistrationFile } from '../../dcc-port';
import { type SmiStatus, smiStatuses } from '../../terms';

/** What the DCC puts out for a Device under one SMI Status. */
export interface FlagUnder {
  readonly status: SmiStatus;
  /** A letter, or `not stated` where the rulebook knows none. */
  readonly flag: string;
}

/** DCC Service Flags as the DCC puts them out in registration data. */
export class Registration {
  readonly #dcc: Dcc;

  constructor(dcc: Dcc) {
    this.#dcc = dcc;
  }

  /** The flag of a Device while the SMI holds each of the nine statuses in turn. */
  async underEachStatus(device: BenchDevice, file: RegistrationFile): Promise<Observed<readonly FlagUnder[]>> {
    const flags: FlagUnder[] = [];
    for (const status of smiStatuses) {
      await this.#dcc.acts.holdStatus(device.id, status);
      const flag = await this.#dcc.observations.serviceFlag(device.id, file);
      if ('hidden' in flag) {
        return flag;
      }
      flags.push({ status, flag: flag.shown });
    }
    return { shown: flags };
  }
}

/** The letters that came, each once, in order. */
export function lettersIn(flags: readonly FlagUnder[]): readonly string[] {
  return [...new Set(flags.map(({ flag }) => flag).filter((flag) => flag !== 'not stated'))].sort();
}
