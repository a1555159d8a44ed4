import type { BenchDevice, StandingBench } from '../../assembly';
import type { ClosedWorld } from './closed-world';
import type { Tape } from './tape';

/** What Devices do that no Device does: of those that a scenario made go wrong, and of others. */
export class Misconduct {
  readonly #standing: StandingBench;
  readonly #tape: Tape;
  readonly #world: Pick<ClosedWorld, 'ofDevice'>;
  readonly #wanted = new Set<string>();

  constructor(standing: StandingBench, tape: Tape, world: Pick<ClosedWorld, 'ofDevice'>) {
    this.#world = world;
    this.#standing = standing;
    this.#tape = tape;
  }

  /** Makes a Device go wrong, as the scenario wants it; false where the bench can't. */
  async cause(device: BenchDevice, fault: string): Promise<boolean> {
    this.#wanted.add(device.name);
    return device.inject(fault);
  }

  /** What Devices have done that nothing explains, those aside that a scenario made go wrong. */
  unexplained(devices: readonly BenchDevice[]): readonly string[] {
    return devices.filter(({ name }) => !this.#wanted.has(name)).flatMap((device) => this.#world.ofDevice(device));
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
