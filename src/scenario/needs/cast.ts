import { type BenchFile, type BenchFileDevice, hubOf, onHanOf } from '../../bench';
import { ConfigError, type DeviceType, deviceTypes } from '../../terms';

/**
 * Which Device of a bench each word of a feature stands for. `the ESME` is the one that the run is about: a Device Type
 * stands for the chosen Device of that type, else for the first; any other name for the Device of that name.
 */
export class Cast {
  readonly #devices: readonly BenchFileDevice[];
  readonly #chosen: readonly string[];

  /**
   * @param chosen names of the Devices that the run is about; of a type that none of them is, the first
   * @throws ConfigError where there is no such Device, or two of one type are chosen
   */
  constructor({ devices }: Pick<BenchFile, 'devices'>, chosen: readonly string[] = []) {
    this.#devices = devices;
    this.#chosen = chosen;
    const types = new Map<DeviceType, string>();
    for (const name of chosen) {
      const type = devices.find((each) => each.name === name)?.type;
      if (type === undefined) {
        throw new ConfigError({
          code: 'MB-DEVICE',
          message: `--device ${JSON.stringify(name)}: no Device of that name stands on this bench`,
          next: `Its Devices: ${devices.map((each) => each.name).join(', ')}`,
        });
      }
      const other = types.get(type);
      if (other !== undefined && other !== name) {
        throw new ConfigError({
          code: 'MB-DEVICE',
          message: `--device ${JSON.stringify(name)}: ${other} is chosen already, and "the ${type}" can mean only one in a run`,
          next: 'Start a run for each',
        });
      }
      types.set(type, name);
    }
  }

  /** `undefined` where no such Device stands on the bench, or on the HAN that the run is about. */
  device(word: string): BenchFileDevice | undefined {
    const type = deviceTypes.find((each) => each === word);
    if (type === undefined) {
      return this.#devices.find(({ name }) => name === word);
    }
    const ofType = this.#han().filter((each) => each.type === type);
    return ofType.find(({ name }) => this.#chosen.includes(name)) ?? ofType[0];
  }

  /** A run is about one HAN: that of what was chosen, else of the first hub; all there is where no hub stands there. */
  #han(): readonly BenchFileDevice[] {
    const chosen = this.#devices.filter(({ name }) => this.#chosen.includes(name));
    const about =
      chosen.find(({ type }) => type === 'CHF') ?? chosen.flatMap((each) => hubOf(this.#devices, each) ?? [])[0];
    const hub = about ?? this.#devices.find(({ type }) => type === 'CHF');
    return hub === undefined ? this.#devices : onHanOf(this.#devices, hub);
  }
}
