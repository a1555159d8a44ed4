import type { WireLink } from '../../../hardware';
import { type BenchFile, declaredBackchannels, realTime } from '../../bench';
import type { FirmwareVersion, Journal } from '../../terms';
import { type OpenWires, openWires } from '../links/wires';
import { RunLeases } from '../run-leases';
import { type FarOptions, type FarSide, farDevices } from './far-devices';
import { LinkStanding } from './link-standing';

/** What each scenario brings to the far side. */
export type FarScenario = Pick<FarOptions, 'start' | 'onPassage' | 'onTrouble' | 'onDoubt' | 'guardOf'>;

/** The wires of a bench with their leases: all that outlives a scenario. */
export class FarLinks {
  readonly #bench: BenchFile;
  readonly #faults: readonly string[];
  readonly #run: string | undefined;
  readonly #standings = new Map<WireLink, LinkStanding>();
  readonly #notices: string[] = [];
  /** What real Devices were last seen to run. */
  readonly #running = new Map<string, FirmwareVersion>();
  #wires: Promise<OpenWires> | undefined;
  #leases: RunLeases | undefined;
  #backchannels: FarOptions['backchannelOf'] | undefined;

  /** @param run id of the run that takes leases on what it uses; none are taken without */
  constructor(bench: BenchFile, faults: readonly string[], run: string | undefined) {
    this.#bench = bench;
    this.#faults = faults.filter((name) => !name.startsWith('DCC:'));
    this.#run = run;
  }

  /** The Devices at the far end, for one scenario; `undefined` where all are in memory. @throws LinkError, LeaseError */
  async begin(scenario: FarScenario, journal: Journal): Promise<FarSide | undefined> {
    const bench = this.#bench;
    if (bench.devices.every(({ link }) => link === undefined)) {
      return undefined;
    }
    this.#wires ??= this.#open(journal);
    this.#backchannels ??= declaredBackchannels(bench, journal);
    const wires = await this.#wires;
    const lost = this.#leases?.lost;
    if (lost !== undefined) {
      throw lost;
    }
    const stop = this.#leases?.onLost(scenario.onTrouble);
    const far = await farDevices({
      bench,
      wires,
      ...scenario,
      wall: realTime,
      standingOf: (wire) => this.#standingOf(wire),
      faults: this.#faults,
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

  #standingOf(wire: WireLink): LinkStanding {
    const standing = this.#standings.get(wire) ?? new LinkStanding();
    this.#standings.set(wire, standing);
    return standing;
  }

  async #open(journal: Journal): Promise<OpenWires> {
    const leases =
      this.#run === undefined ? undefined : new RunLeases(this.#run, journal, (notice) => this.#notices.push(notice));
    this.#leases = leases;
    let wires: OpenWires | undefined;
    try {
      await leases?.takePorts(this.#bench);
      wires = await openWires(this.#bench, { role: 'bench', journal });
      await leases?.takeDevices(this.#bench, wires);
      return wires;
    } catch (error) {
      await leases?.release();
      await wires?.close();
      throw error;
    }
  }
}
