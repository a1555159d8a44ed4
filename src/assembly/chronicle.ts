import type { MessageRecord } from '../evidence';
import { decodeMessage, summarize } from '../gbcs';
import type { Passage } from '../link';
import { type Clock, CodecError, type EntityId, isoText, type Journal, type MeterbenchError, toHex } from '../terms';
import type { RefusedAlteration } from './guard/refused-alteration';

/** What has happened on a bench in one scenario, as it is kept. */
export class Chronicle {
  /** Every message that passed, in order. */
  readonly messages: MessageRecord[] = [];
  /** What went wrong on wires. */
  readonly troubles: MeterbenchError[] = [];
  /** Links over which a message may have been doubled by the transport, with no way to tell. */
  readonly doubts: string[] = [];
  /** What the guard kept from real Devices. */
  readonly refusals: RefusedAlteration[] = [];
  /** Names of real Devices that were sent or done what may have altered them. */
  readonly altered = new Set<string>();
  /** Ids of the rulebook rows that the DCC consulted. */
  readonly consulted = new Set<string>();
  readonly #clock: Clock;
  readonly #journal: Journal;

  constructor(clock: Clock, journal: Journal) {
    this.#clock = clock;
    this.#journal = journal;
  }

  passed(device: EntityId, { direction, message, lost }: Passage): void {
    const record: MessageRecord = {
      index: this.messages.length,
      direction,
      device,
      ...(lost ? { lost } : {}),
      at: isoText(this.#clock.now()),
      hex: toHex(message),
      summary: summaryOf(message),
    };
    this.messages.push(record);
    this.#journal.append({ kind: 'message', ...record });
  }

  refused(device: string, refusal: RefusedAlteration): void {
    this.refusals.push(refusal);
    this.#journal.append({ kind: 'alteration-refused', device, alteration: refusal.alteration });
  }
}

function summaryOf(message: Uint8Array): string {
  try {
    return summarize(decodeMessage(message));
  } catch (error) {
    if (error instanceof CodecError) {
      return `not a GBCS message: ${error.message}`;
    }
    throw error;
  }
}
