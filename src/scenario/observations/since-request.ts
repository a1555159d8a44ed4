import type { BenchDevice } from '../../assembly';
import type { MessageRecord } from '../../evidence';
import type { EntityId, Instant } from '../../terms';
import type { Tape } from './tape';

/** What passed at the links since the last Service Request for a Device was sent. */
export class SinceRequest {
  readonly #tape: Tape;
  readonly #acb: EntityId;
  #place = 0;

  constructor(tape: Tape, acb: EntityId) {
    this.#tape = tape;
    this.#acb = acb;
  }

  /** What is asked about messages is asked of those from here on. */
  begin(): void {
    this.#place = this.#tape.end;
  }

  /** The messages that have gone to the Device. */
  reached(device: BenchDevice): readonly MessageRecord[] {
    return this.#tape.reached(device, this.#place);
  }

  /** The Commands among them. */
  commands(device: BenchDevice): ReturnType<Tape['commands']> {
    return this.#tape.commands(device, this.#place);
  }

  /** The Device's answer to them, as `Tape.answer` has it. */
  answer(device: BenchDevice): ReturnType<Tape['answer']> {
    return this.#tape.answer(device, this.#place);
  }

  /** How often the Device has responded, repetitions included. */
  responses(device: BenchDevice): number {
    return this.#tape.responses(device, this.#place).length;
  }

  /** Milliseconds that the Device took to say anything. */
  took(device: BenchDevice): number | undefined {
    return this.#tape.took(device, this.#place);
  }

  /** Milliseconds by which a moment lies before the Command to the Device or after its answer; 0 between them. */
  besides(device: BenchDevice, moment: Instant): number {
    const [asked] = this.reached(device);
    const answered = this.#tape.answeredAt(device, this.#place);
    if (asked === undefined || answered === undefined) {
      return Number.POSITIVE_INFINITY;
    }
    return Math.max(0, Date.parse(asked.at) - moment, moment - answered);
  }

  /** Whether the last Command to the Device came from its user or from the access control broker for a user. */
  wayOf(device: BenchDevice): string {
    const originator = this.commands(device).at(-1)?.header.originator;
    if (originator === undefined) {
      return 'not at all';
    }
    return originator === this.#acb ? 'through the access control broker' : 'directly';
  }
}
