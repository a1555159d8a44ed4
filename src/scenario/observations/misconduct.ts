import type { BenchDevice, StandingBench } from '../../assembly';
import { messageName } from '../../gbcs';
import type { MessageCode } from '../../terms';
import type { ClosedWorld } from './closed-world';
import type { Tape } from './tape';

/** What Devices do that no Device does: of those that a scenario made go wrong, and of others. */
export class Misconduct {
  readonly #standing: StandingBench;
  readonly #tape: Tape;
  readonly #world: Pick<ClosedWorld, 'ofDevice'>;
  readonly #wanted = new Set<string>();
  readonly #owed: { readonly device: BenchDevice; readonly alert: MessageCode }[] = [];

  constructor(standing: StandingBench, tape: Tape, world: Pick<ClosedWorld, 'ofDevice'>) {
    this.#world = world;
    this.#standing = standing;
    this.#tape = tape;
  }

  /** A Device owes an Alert for what it is asked next: while it hasn't come, nothing is shown of who waits for it. */
  owes(device: BenchDevice, alert: MessageCode): void {
    this.#owed.push({ device, alert });
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
    return (
      devices
        .filter(({ name }) => !this.#wanted.has(name))
        .map((device) => this.#tape.trouble(device, ports.clock.now(), responseDeadline(device.id)))
        .find((trouble) => trouble !== undefined) ?? this.#missing()
    );
  }

  /** The first Alert that a Device owes and hasn't sent. */
  #missing(): string | undefined {
    const missing = this.#owed.find(({ device, alert }, index) => {
      const owed = this.#owed.slice(0, index + 1).filter((each) => each.device === device && each.alert === alert);
      return this.#tape.alerts(device).filter(({ header }) => header.messageCode === alert).length < owed.length;
    });
    return missing && `the ${missing.device.name} has not sent ${messageName(missing.alert)}`;
  }
}
