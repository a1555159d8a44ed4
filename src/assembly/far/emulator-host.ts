import type { Guard } from '../../../hardware';
import type { BenchFile, BenchFileDevice } from '../../bench';
import {
  countersFrom,
  type LabCommand,
  LeaseBook,
  LeaseGate,
  PartyKeyring,
  parseLabCommand,
  partiesOf,
  realChance,
  realTime,
  seededEntropy,
} from '../../bench';
import type { DeviceLink } from '../../link';
import {
  firmwareVersion,
  fromHex,
  type Instant,
  instant,
  MeterbenchError,
  type Ports,
  toHex,
  VirtualTime,
} from '../../terms';
import { isDriven } from '../links/registry';
import { type EmulatedOnBench, emulateDevices, faultNamed } from '../near/emulated-devices';
import { DeviceRouter, type RoutedWire } from './device-router';

/** What can be asked of an emulated Device alone. */
const ofDrivenOnly: ReadonlySet<LabCommand['op']> = new Set([
  'reset',
  'settle',
  'advance',
  'install',
  'inject',
  'locally',
]);

/** A wire whose far end is the bench. */
export interface HostedWire extends RoutedWire {
  readonly control: { onRequest(handler: (body: unknown, id?: string) => Promise<unknown>): void };
  readonly sharing?: { guard(guard: Guard): void } | undefined;
}

export interface HostOptions {
  /** Whether a bench drives the Devices as it likes, or finds them as it would real ones: in real time, by stimuli only. */
  readonly driving?: 'driven' | 'real-time';
  /** Told in one line what is kept from a Device that another has leased. */
  readonly tell?: (line: string) => void;
}

/** Emulates a bench file's Devices at the far end of wires. */
export class EmulatorHost {
  readonly #file: BenchFile;
  readonly #driving: HostOptions['driving'];
  readonly #keys: PartyKeyring;
  readonly #routers = new Map<HostedWire, DeviceRouter>();
  readonly #wires: ReadonlyMap<string, HostedWire>;
  readonly #gate: LeaseGate;
  /** Of the last reset that came over each wire: a bench sees by it whether this process began anew. */
  readonly #marks = new Map<DeviceRouter, number>();
  /** Parts of images that aren't whole yet, in base64, by Device. */
  readonly #parts = new Map<string, string>();
  #devices: readonly EmulatedOnBench[] = [];
  #time = new VirtualTime(instant(0));

  /** @param wires by the name of the Device at their end; several Devices may share one */
  constructor(
    file: BenchFile,
    wires: ReadonlyMap<string, HostedWire>,
    { driving = 'driven', tell = () => {} }: HostOptions = {},
  ) {
    this.#file = file;
    this.#driving = driving;
    this.#wires = wires;
    this.#keys = new PartyKeyring(file.seed, partiesOf(file));
    // Leases are between processes, so they run by the machine's time whatever clock the Devices have.
    const leases = new LeaseBook({ clock: realTime, entropy: realChance });
    this.#gate = new LeaseGate(leases, tell);
    for (const wire of new Set(wires.values())) {
      const router = new DeviceRouter(wire, ({ header }) => header.recipient);
      this.#routers.set(wire, router);
      wire.control.onRequest(async (body, id) => leases.answer(body) ?? this.#answer(this.#admitted(body, id), router));
    }
    for (const device of this.hosted) {
      wires.get(device.name)?.sharing?.guard((incoming) => this.#gate.whyRefused(device, incoming));
    }
    this.#reset(instant(0), []);
  }

  /** Devices that stand at the end of some wire here. */
  get hosted(): readonly BenchFileDevice[] {
    return this.#file.devices.filter(({ name }) => this.#wires.has(name));
  }

  stop(): void {
    for (const { device } of this.#devices) {
      device.stop();
    }
  }

  #reset(at: Instant, faults: readonly string[]): void {
    this.stop();
    this.#time = new VirtualTime(at);
    for (const router of this.#routers.values()) {
      router.restartCounts();
    }
    this.#devices = emulateDevices({
      bench: { ...this.#file, devices: [...this.hosted] },
      linkOf: (device) => this.#linkOf(device),
      portsOf: (device) => this.#portsOf(device),
      faultsOf: ({ name }) =>
        faults.flatMap((text) => {
          const [place, fault = ''] = text.split(':').map((part) => part.trim());
          return place === name ? [faultNamed(fault)] : [];
        }),
    });
  }

  #linkOf({ id, name }: BenchFileDevice): DeviceLink {
    const wire = this.#wires.get(name);
    const router = wire === undefined ? undefined : this.#routers.get(wire);
    if (router === undefined) {
      throw new MeterbenchError({
        code: 'MB-BENCH-LINK',
        blame: 'config',
        message: `${name} is on no wire of this process`,
      });
    }
    return router.linkOf(id);
  }

  #portsOf(device: BenchFileDevice): Ports {
    // A wire without lab control can't drive a clock: what stands at its end lives by the machine's own time.
    const driven = this.#driving === 'driven' && isDriven(this.#file, device);
    const time = driven ? this.#time : realTime;
    return {
      clock: time,
      timers: time,
      entropy: seededEntropy(this.#file.seed),
      counters: countersFrom(BigInt(time.now())),
      signer: this.#keys.signerOf(device.id),
      journal: { append: () => {} },
    };
  }

  /** Reads a request. @throws MeterbenchError where it is none, or on a Device that another has leased */
  #admitted(body: unknown, id = ''): LabCommand {
    const command = parseLabCommand(body);
    const [sender] = id.split('-');
    if ('device' in command) {
      const device = this.hosted.find(({ name }) => name === command.device);
      if (device !== undefined) {
        this.#gate.refuseControl(device, body, sender);
      }
    } else if (command.op !== 'hello') {
      this.#gate.refuseControlOfAll(this.hosted, body, sender);
    }
    return command;
  }

  async #answer(command: LabCommand, router: DeviceRouter): Promise<unknown> {
    if (this.#driving === 'real-time' && ofDrivenOnly.has(command.op)) {
      throw new MeterbenchError({
        code: 'MB-LAB-COMMAND',
        blame: 'config',
        message: `${command.op}: the Devices here run in real time, as real ones do`,
        next: 'Leave "emulate" out of what the bench file says of them',
      });
    }
    const { sent, received, doubtful } = router;
    switch (command.op) {
      case 'hello':
        return { emulates: this.hosted.map(({ name }) => name) };
      case 'reset':
        this.#reset(instant(command.at), command.faults);
        this.#marks.set(router, command.mark);
        return {};
      case 'settle':
        return { received, doubtful, sent, due: this.#time.nextDue ?? null, mark: this.#marks.get(router) ?? null };
      case 'advance':
        this.#time.advanceTo(instant(command.to));
        return {};
      default:
        return this.#onDevice(command);
    }
  }

  async #onDevice(command: Extract<LabCommand, { device: string }>): Promise<unknown> {
    const { device, locally } = this.#device(command.device);
    switch (command.op) {
      case 'install':
        device.state.running = firmwareVersion(command.version);
        return {};
      case 'inject':
        device.inject(faultNamed(command.fault));
        return {};
      case 'image-part':
        this.#parts.set(command.device, (this.#parts.get(command.device) ?? '') + command.part);
        return {};
      case 'offer-image':
      case 'offer-corrupt-image':
        await device.backchannel.apply({ kind: command.op, image: this.#wholeImage(command.device, command.image) });
        return {};
      case 'press-button':
        await device.backchannel.apply({ kind: command.op, button: command.button });
        return {};
      case 'power-cycle':
        await device.backchannel.apply({ kind: command.op });
        return {};
      case 'set-clock':
        await device.backchannel.apply({ kind: command.op, to: instant(command.to) });
        return {};
      case 'set-register':
        await device.backchannel.apply({ kind: command.op, litres: command.litres });
        return {};
      case 'cause-event':
        await device.backchannel.apply({ kind: command.op, event: command.event });
        return {};
      case 'locally':
        return { answers: (await locally(fromHex(command.message) ?? new Uint8Array())).map(toHex) };
    }
  }

  #wholeImage(device: string, lastPart: string): Uint8Array {
    const text = (this.#parts.get(device) ?? '') + lastPart;
    this.#parts.delete(device);
    return new Uint8Array(Buffer.from(text, 'base64'));
  }

  #device(name: string): EmulatedOnBench {
    const found = this.#devices.find(({ file }) => file.name === name);
    if (found === undefined) {
      throw new MeterbenchError({ code: 'MB-BENCH-ABSENT', blame: 'config', message: `${name} isn't emulated here` });
    }
    return found;
  }
}
