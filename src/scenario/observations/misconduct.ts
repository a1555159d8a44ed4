import type { BenchDevice, StandingBench } from '../../assembly';
import type { Tape } from './tape';

/** What Devices do that no Device does: of those that a scenario made go wrong, and of others. */
export class Misconduct {
  readonly #standing: StandingBench;
  readonly #tape: Tape;
  readonly #wanted = new Set<string>();

  constructor(standing: StandingBench, tape: Tape) {
    this.#standing = standing;
    this.#tape = tape;
  }

  /** Makes a Device go wrong, as the scenario wants it; false where the bench can't. */
  async cause(device: BenchDevice, fault: string): Promise<boolean> {
    this.#wanted.add(device.name);
    return device.inject(fault);
  }

  /** What a Device has done wrong without being made to; `undefined` where none has. */
  found(): string | undefined {
    const { devices, ports, responseDeadline } = this.#standing;
    return devices
      .filter(({ name }) => !this.#wanted.has(name))
      .map((device) => this.#tape.trouble(device, ports.clock.now(), responseDeadline(device.id)))
      .find((trouble) => trouble !== undefined);
  }
}
