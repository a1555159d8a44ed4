import type { BenchDevice } from '../../assembly';
import type { DccActs } from '../../dcc-port';
import { DeadlineError, type FirmwareVersion, type SmiStatus, srv } from '../../terms';
import { firmwareReadIn } from '../observations/firmware-read';
import { firmwareIn } from '../observations/reading';
import type { Tape } from '../observations/tape';
import type { ServiceUser } from './service-user';

/** What a Device answers to SR11.2. */
export interface FirmwareAnswer {
  /** For a person: `success 01000000`, `failure`, or why there is no answer. */
  readonly told: string;
  /** `undefined` where it tells none. */
  readonly version: FirmwareVersion | undefined;
}

/** What the Supplier asks a Device whatever the DCC would say to it, for what is of the Device alone. */
export class PastAccessControl {
  readonly #acts: DccActs;
  readonly #tape: Tape;
  readonly #supplierOf: (device: BenchDevice) => ServiceUser;

  constructor(acts: DccActs, tape: Tape, supplierOf: (device: BenchDevice) => ServiceUser) {
    this.#acts = acts;
    this.#tape = tape;
    this.#supplierOf = supplierOf;
  }

  /** What the Device says of its firmware version: what is left without header, counter and protection. */
  async firmware(device: BenchDevice): Promise<FirmwareAnswer> {
    const since = this.#tape.end;
    const body = { kind: 'readFirmwareVersion' } as const;
    const exchange = await this.#supplierOf(device).sendUnchecked(this.#acts, srv('11.2'), device.id, body);
    try {
      // What the DCC makes of it, be it nothing: what the Device said stands on the tape.
      await exchange.response();
    } catch (error) {
      if (!(error instanceof DeadlineError)) {
        throw error;
      }
    }
    const sent = this.#tape.answer(device, since) ?? 'not asked';
    if (typeof sent === 'string') {
      return { told: sent, version: undefined };
    }
    const read = firmwareReadIn(sent);
    return { told: firmwareIn(sent), version: read.result === 'success' ? read.version : undefined };
  }

  /** The same while the SMI holds each of some statuses. */
  async firmwareUnder(statuses: readonly SmiStatus[], device: BenchDevice): Promise<ReadonlyMap<SmiStatus, string>> {
    const answers = new Map<SmiStatus, string>();
    for (const status of statuses) {
      await this.#acts.holdStatus(device.id, status);
      answers.set(status, (await this.firmware(device)).told);
    }
    return answers;
  }
}
