import { homedir } from 'node:os';
import {
  type BenchFile,
  type BenchFileDevice,
  CounterStore,
  countersFrom,
  countersPath,
  PartyKeyring,
  partiesOf,
  realTime,
  seededEntropy,
} from '../bench';
import { emulatedDcc } from '../dcc';
import type { Dcc, DccFactory } from '../dcc-port';
import { journalledPorts } from '../evidence';
import type { PartyKeys } from '../gbcs';
import type { Rulebook } from '../rulebook';
import { type Counters, type EntityId, type Journal, type Ports, startOf, VirtualTime } from '../terms';
import type { BenchDevice } from './bench-device';
import { Chronicle } from './chronicle';
import { FarLinks } from './far/far-links';
import { type FaultsByPlace, faultsByPlace } from './faults-by-place';
import { DeviceGuard } from './guard/device-guard';
import { introduceUsers } from './introduce-users';
import { isDriven } from './links/registry';
import { modelOf } from './near/emulated-devices';
import { type DeviceSide, nearDevices } from './near/near-devices';
import type { StandingBench } from './standing-bench';

export interface BenchPlanOptions {
  /** As `ESME: wrong MAC` or `DCC: forgets the alert`. */
  readonly faults?: readonly string[];
  /** Keys that the bench file names; all others are made of its seed. */
  readonly keys?: readonly PartyKeys[];
  /** Id of the run that takes leases on what it uses; none are taken without. */
  readonly run?: string;
  /** `lab.yaml:12`: where in the bench file something stands. */
  readonly place?: (keys: readonly PropertyKey[]) => string;
  /** The DCC that stands on the bench; the emulated one where not given. */
  readonly dcc?: DccFactory;
}

/** What the parts of one scenario's bench share. */
interface Surroundings {
  readonly rulebook: Rulebook;
  readonly journal: Journal;
  readonly chronicle: Chronicle;
  portsOf(holder: string, party: EntityId): Ports;
}

/** A bench file with its keys made, from which each scenario gets a fresh bench. */
export class BenchPlan {
  readonly file: BenchFile;
  /** `lab.yaml:12`: where in the bench file something stands. */
  readonly place: NonNullable<BenchPlanOptions['place']>;
  /** The kind of DCC that stands on each bench. */
  readonly dcc: DccFactory;
  /** What outlives a scenario. */
  readonly links: FarLinks;
  readonly #keys: PartyKeyring;
  readonly #faults: FaultsByPlace;
  /** The bench drives every clock, those at far ends too. */
  readonly #driven: boolean;
  #kept: Counters | undefined;

  /** @throws ConfigError where the file names a model, or a name a place or a fault, that there is none of */
  constructor(file: BenchFile, options: BenchPlanOptions = {}) {
    const { faults = [], keys = [], run, place = () => file.name, dcc = emulatedDcc } = options;
    this.file = file;
    this.place = place;
    this.dcc = dcc;
    this.links = new FarLinks(file, faults, run);
    const dccFaults = dcc.faults.map(({ id }) => id);
    this.#faults = faultsByPlace(file, faults, dccFaults);
    this.#driven = file.devices.every((device) => isDriven(file, device));
    for (const device of file.devices.filter(({ emulate }) => emulate !== undefined)) {
      modelOf(device);
    }
    this.#keys = new PartyKeyring(file.seed, partiesOf(file), keys);
  }

  /**
   * Puts everything on the bench anew: nothing but keys and open wires is shared between two scenarios.
   *
   * @throws LinkError where a wire can't be opened, LeaseError where another has a Device
   */
  async assemble(rulebook: Rulebook, journal: Journal): Promise<StandingBench> {
    const time = this.#driven ? new VirtualTime(startOf(rulebook.date)) : realTime;
    const base = {
      clock: time,
      timers: time,
      entropy: seededEntropy(this.file.seed),
      counters: this.#driven ? countersFrom(BigInt(time.now())) : this.#counters(),
    };
    const portsOf = (holder: string, party: EntityId): Ports =>
      journalledPorts({ ...base, signer: this.#keys.signerOf(party) }, journal, holder);
    const around: Surroundings = { rulebook, journal, chronicle: new Chronicle(time, journal), portsOf };
    const side = await this.#devices(around, time);
    const dcc = this.#dcc(around, side.devices);
    await introduceUsers(dcc, this.file);
    return this.#standing(around, side, dcc);
  }

  /** The Devices in memory and those at the far end of wires, each with a tap on its link. */
  async #devices({ journal, chronicle, portsOf }: Surroundings, time: Ports['clock']): Promise<DeviceSide> {
    const onPassage = ({ id }: BenchFileDevice) => chronicle.passed.bind(chronicle, id);
    const near = nearDevices({
      bench: this.file,
      portsOf: (device) => portsOf(device.name, device.id),
      faultsOf: ({ name }) => this.#faults.devices.get(name) ?? [],
      onPassage,
    });
    const scenario = {
      start: time.now(),
      onPassage,
      onTrouble: chronicle.troubles.push.bind(chronicle.troubles),
      onDoubt: chronicle.doubts.push.bind(chronicle.doubts),
      guardOf: (device: BenchFileDevice) => this.#guard(device, chronicle),
    };
    const far = await this.links.begin(scenario, journal).catch(async (error: unknown) => {
      await near.close();
      throw error;
    });
    if (time instanceof VirtualTime) {
      far?.emulators.forEach(time.join.bind(time));
    }
    return {
      devices: [...near.devices, ...(far?.devices ?? [])],
      async close() {
        await near.close();
        await far?.close();
      },
    };
  }

  #guard(device: BenchFileDevice, chronicle: Chronicle): DeviceGuard {
    return new DeviceGuard({
      device,
      others: this.file.devices.filter((each) => each !== device && each.emulate === undefined),
      place: (name) => this.place(['devices', this.file.devices.findIndex((each) => each.name === name)]),
      onRefused: (name, refusal) => chronicle.refused(name, refusal),
      onAltered: (name) => chronicle.altered.add(name),
    });
  }

  #dcc({ rulebook, chronicle, portsOf }: Surroundings, devices: readonly BenchDevice[]): Dcc {
    const { accessControlBroker: acb, limits } = this.file;
    return this.dcc.make({
      rulebook,
      ports: portsOf('dcc', acb),
      acb,
      responseLimit: this.#milliseconds(limits.response),
      faults: this.#faults.dcc,
      onConsult: ({ id }) => chronicle.consulted.add(id),
      distribute: async (id, image) => {
        const device = devices.find((each) => each.id === id);
        await device?.backchannel.apply({ kind: 'offer-image', image });
        return device === undefined ? 'Failure' : 'Success';
      },
    });
  }

  #standing({ rulebook, chronicle, portsOf }: Surroundings, { devices, close }: DeviceSide, dcc: Dcc): StandingBench {
    const { name, accessControlBroker: acb, users, limits } = this.file;
    const responseDeadline = (device: EntityId): number => {
      const limit = dcc.observations.responseDeadline(device);
      return 'shown' in limit ? limit.shown : this.#milliseconds(limits.response);
    };
    const { messages, troubles, doubts, refusals, altered, consulted } = chronicle;
    return {
      name,
      rulebook,
      ports: portsOf('bench', acb),
      dcc,
      acb,
      devices,
      users,
      portsOf,
      responseDeadline,
      responseLimit: (device) => responseDeadline(device) + this.#milliseconds(limits.delivery),
      silence: this.#milliseconds(limits.silence ?? limits.response),
      signerFor: (party) => this.#keys.signerOf(party),
      messages,
      troubles,
      doubts,
      refusals,
      altered,
      consulted,
      accounted: this.#driven,
      release: () => devices.reduce((count, { link }) => count + link.release(), 0),
      close,
    };
  }

  /** A real Device remembers every counter that it has seen: they are kept outside the run, and only rise. */
  #counters(): Counters {
    this.#kept ??= new CounterStore({ path: countersPath(process.env, homedir()), clock: realTime });
    return this.#kept;
  }

  #milliseconds(seconds: number): number {
    return seconds * 1000 * this.file.limits.multiplier;
  }
}
