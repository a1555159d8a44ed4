import { homedir } from 'node:os';
import type { WireLink } from '../../hardware';
import type { BenchFile, BenchFileDevice } from '../bench';
import {
  CounterStore,
  countersFrom,
  countersPath,
  declaredBackchannels,
  PartyKeyring,
  partiesOf,
  realTime,
  seededEntropy,
} from '../bench';
import { emulatedDcc } from '../dcc';
import type { DccFactory } from '../dcc-port';
import type { Fault } from '../devices';
import { journalledPorts, type MessageRecord } from '../evidence';
import { decodeMessage, type PartyKeys, summarize } from '../gbcs';
import type { Passage } from '../link';
import type { Rulebook } from '../rulebook';
import {
  CodecError,
  ConfigError,
  type Counters,
  type EntityId,
  type FirmwareVersion,
  isoText,
  type Journal,
  type MeterbenchError,
  type Ports,
  startOf,
  toHex,
  VirtualTime,
} from '../terms';
import { type FarOptions, type FarSide, farDevices } from './far/far-devices';
import { LinkStanding } from './far/link-standing';
import { DeviceGuard } from './guard/device-guard';
import type { RefusedAlteration } from './guard/refused-alteration';
import { introduceUsers } from './introduce-users';
import { isDriven } from './links/registry';
import { type OpenWires, openWires } from './links/wires';
import { faultNamed, modelOf } from './near/emulated-devices';
import { nearDevices } from './near/near-devices';
import { RunLeases } from './run-leases';
import type { StandingBench } from './standing-bench';

/** Faults that are switched on in every scenario, by the name of the Device, or of the DCC. */
interface FaultsByPlace {
  readonly devices: ReadonlyMap<string, readonly Fault[]>;
  readonly dcc: readonly string[];
}

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

/** A bench file with its keys made, from which each scenario gets a fresh bench. */
export class BenchPlan {
  readonly file: BenchFile;
  /** `lab.yaml:12`: where in the bench file something stands. */
  readonly place: NonNullable<BenchPlanOptions['place']>;
  /** The kind of DCC that stands on each bench. */
  readonly dcc: DccFactory;
  readonly #keys: PartyKeyring;
  readonly #faultNames: readonly string[];
  #wires: Promise<OpenWires> | undefined;
  readonly #standings = new Map<WireLink, LinkStanding>();
  #kept: Counters | undefined;
  readonly #run: string | undefined;
  #leases: RunLeases | undefined;
  readonly #notices: string[] = [];
  #backchannels: FarOptions['backchannelOf'] | undefined;
  readonly #faults: FaultsByPlace;
  /** What real Devices were last seen to run. */
  readonly #running = new Map<string, FirmwareVersion>();

  /** @throws ConfigError where the file names a model, or a name a place or a fault, that there is none of */
  constructor(file: BenchFile, options: BenchPlanOptions = {}) {
    const { faults = [], keys = [], run, place = () => file.name, dcc = emulatedDcc } = options;
    this.dcc = dcc;
    this.#run = run;
    this.file = file;
    this.place = place;
    this.#faultNames = faults;
    this.#faults = faultsByPlace(
      file,
      faults,
      dcc.faults.map(({ id }) => id),
    );
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
    const { file } = this;
    const driven = file.devices.every((device) => isDriven(file, device));
    const time = driven ? new VirtualTime(startOf(rulebook.date)) : realTime;
    const base = {
      clock: time,
      timers: time,
      entropy: seededEntropy(file.seed),
      counters: driven ? countersFrom(BigInt(time.now())) : this.#counters(),
    };
    const portsOf = (holder: string, id: EntityId): Ports =>
      journalledPorts({ ...base, signer: this.#keys.signerOf(id) }, journal, holder);
    const messages: MessageRecord[] = [];
    const troubles: MeterbenchError[] = [];
    const onPassage = (device: BenchFileDevice) => (passage: Passage) => {
      const record = recordOf(passage, messages.length, device.id, isoText(base.clock.now()));
      messages.push(record);
      journal.append({ kind: 'message', ...record });
    };
    const near = nearDevices({
      bench: file,
      portsOf: (device) => portsOf(device.name, device.id),
      faultsOf: ({ name }) => this.#faults.devices.get(name) ?? [],
      onPassage,
    });
    const doubts: string[] = [];
    const refusals: RefusedAlteration[] = [];
    const altered = new Set<string>();
    const far = await this.#far({
      start: time.now(),
      journal,
      onPassage,
      onTrouble: (trouble) => troubles.push(trouble),
      onDoubt: (link) => doubts.push(link),
      guardOf: (device) =>
        new DeviceGuard({
          device,
          place: () => this.place(['devices', file.devices.indexOf(device)]),
          onRefused: (refusal) => {
            journal.append({ kind: 'alteration-refused', device: device.name, alteration: refusal.alteration });
            refusals.push(refusal);
          },
          onAltered: () => altered.add(device.name),
        }),
    }).catch(async (error: unknown) => {
      await near.close();
      throw error;
    });
    if (time instanceof VirtualTime) {
      for (const emulator of far?.emulators ?? []) {
        time.join(emulator);
      }
    }
    const devices = [...near.devices, ...(far?.devices ?? [])];
    const consulted = new Set<string>();
    const dcc = this.dcc.make({
      rulebook,
      ports: portsOf('dcc', file.accessControlBroker),
      acb: file.accessControlBroker,
      responseLimit: this.#milliseconds(file.limits.response),
      faults: this.#faults.dcc,
      onConsult: ({ id }) => consulted.add(id),
      distribute: async (id, image) => {
        const device = devices.find((each) => each.id === id);
        await device?.backchannel.apply({ kind: 'offer-image', image });
        return device === undefined ? 'Failure' : 'Success';
      },
    });
    await introduceUsers(dcc, file);
    const responseDeadline = (device: EntityId): number => {
      const limit = dcc.observations.responseDeadline(device);
      return 'shown' in limit ? limit.shown : this.#milliseconds(file.limits.response);
    };
    return {
      name: file.name,
      rulebook,
      ports: portsOf('bench', file.accessControlBroker),
      dcc,
      acb: file.accessControlBroker,
      devices,
      users: file.users,
      portsOf,
      responseDeadline,
      responseLimit: (device) => responseDeadline(device) + this.#milliseconds(file.limits.delivery),
      signerFor: (party) => this.#keys.signerOf(party),
      messages,
      troubles,
      doubts,
      refusals,
      altered,
      accounted: driven,
      consulted,
      async close() {
        await near.close();
        await far?.close();
      },
    };
  }

  /** A real Device was read: later scenarios find it as it was left. */
  nowRuns(device: string, firmware: FirmwareVersion): void {
    this.#running.set(device, firmware);
  }

  /** What the person at the bench is to be told and hasn't been. */
  takeNotices(): readonly string[] {
    return this.#notices.splice(0);
  }

  /** Lets go of what outlives a scenario. */
  async close(): Promise<void> {
    const wires = await this.#wires?.catch(() => undefined);
    this.#wires = undefined;
    await this.#leases?.release();
    await wires?.close();
  }

  async #far({
    journal,
    ...told
  }: Pick<FarOptions, 'start' | 'onPassage' | 'onTrouble' | 'onDoubt' | 'guardOf'> & { journal: Journal }): Promise<
    FarSide | undefined
  > {
    const bench = this.file;
    if (bench.devices.every(({ link }) => link === undefined)) {
      return undefined;
    }
    this.#wires ??= this.#openWires(journal);
    this.#backchannels ??= declaredBackchannels(bench, journal);
    const wires = await this.#wires;
    const lost = this.#leases?.lost;
    if (lost !== undefined) {
      throw lost;
    }
    const stop = this.#leases?.onLost(told.onTrouble);
    const far = await farDevices({
      bench,
      wires,
      ...told,
      wall: realTime,
      standingOf: (wire) => this.#standingOf(wire),
      faults: this.#faultNames.filter((name) => !name.startsWith('DCC:')),
      backchannelOf: this.#backchannels,
      runs: ({ name, firmware }) => this.#running.get(name) ?? firmware,
    }).catch((error: unknown) => {
      stop?.();
      throw error;
    });
    const close = () => {
      stop?.();
      return far.close();
    };
    return { ...far, close };
  }

  #standingOf(wire: WireLink): LinkStanding {
    const standing = this.#standings.get(wire) ?? new LinkStanding();
    this.#standings.set(wire, standing);
    return standing;
  }

  async #openWires(journal: Journal): Promise<OpenWires> {
    const leases =
      this.#run === undefined ? undefined : new RunLeases(this.#run, journal, (notice) => this.#notices.push(notice));
    this.#leases = leases;
    let wires: OpenWires | undefined;
    try {
      await leases?.takePorts(this.file);
      wires = await openWires(this.file, { role: 'bench', journal });
      await leases?.takeDevices(this.file, wires);
      return wires;
    } catch (error) {
      await leases?.release();
      await wires?.close();
      throw error;
    }
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

function faultsByPlace(file: BenchFile, names: readonly string[], dccFaults: readonly string[]): FaultsByPlace {
  const devices = new Map<string, Fault[]>();
  const dcc: string[] = [];
  for (const text of names) {
    const [place = '', name = ''] = text.split(':').map((part) => part.trim());
    if (place === 'DCC' && dccFaults.includes(name)) {
      dcc.push(name);
    } else if (file.devices.some((each) => each.name === place)) {
      devices.set(place, [...(devices.get(place) ?? []), faultNamed(name)]);
    } else {
      throw new ConfigError({
        code: 'MB-FAULT',
        message: `There is no fault ${JSON.stringify(text)}: it is a place, a colon, and a fault, as "ESME: wrong MAC"`,
        next: `Places: DCC, ${file.devices.map((each) => each.name).join(', ')}. Faults of the DCC: ${dccFaults.join(', ')}`,
      });
    }
  }
  return { devices, dcc };
}

function recordOf({ direction, message, lost }: Passage, index: number, device: EntityId, at: string): MessageRecord {
  return { index, direction, device, ...(lost ? { lost } : {}), at, hex: toHex(message), summary: summaryOf(message) };
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
