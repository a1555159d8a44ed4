import type { WireLink } from '../../../hardware';
import type { BenchFile, BenchFileDevice } from '../../bench';
import { type Backchannel, type Passage, tapLink } from '../../link';
import { type Clock, type FirmwareVersion, type Instant, MeterbenchError, type Timers } from '../../terms';
import type { BenchDevice } from '../bench-device';
import type { DeviceGuard } from '../guard/device-guard';
import { isDriven } from '../links/registry';
import type { OpenWires } from '../links/wires';
import { type DeviceSide, factsOf } from '../near/near-devices';
import { DeviceRouter } from './device-router';
import { FarEmulator } from './far-emulator';
import type { LinkStanding } from './link-standing';

export interface FarOptions {
  readonly bench: BenchFile;
  readonly wires: OpenWires;
  /** The beginning of the scenario, where the bench drives the far clocks. */
  readonly start: Instant;
  readonly wall: Clock & Timers;
  readonly faults: readonly string[];
  /** How each wire has stood in the scenarios before. */
  standingOf(wire: WireLink): LinkStanding;
  /** How a Device that takes nothing but GBCS messages is acted on. */
  backchannelOf(device: BenchFileDevice, wire: WireLink): Backchannel;
  /** What a Device that can't be made to run anything runs. */
  runs(device: BenchFileDevice): FirmwareVersion;
  onPassage(device: BenchFileDevice): (passage: Passage) => void;
  /** What stands before a real Device; every way to it leads through this. */
  guardOf(device: BenchFileDevice): DeviceGuard;
  /** Told of trouble on a wire that lost, or may have lost, a message. */
  onTrouble(trouble: MeterbenchError): void;
  /** Told where a message may have come twice by the transport, or because the Device sent it twice. */
  onDoubt(link: string): void;
}

export interface FarSide extends DeviceSide {
  /** Far ends whose clocks the bench drives. */
  readonly emulators: readonly FarEmulator[];
}

/**
 * The Devices at the far end of wires: emulators in another process, or real ones.
 *
 * @throws MeterbenchError where a wire failed in the scenario before, and isn't back
 */
export async function farDevices(options: FarOptions): Promise<FarSide> {
  const silence: (() => void)[] = [];
  const standings = [...new Set(options.wires.byDevice.values())].map(options.standingOf);
  const end = () => {
    for (const off of silence) {
      off();
    }
    for (const standing of standings) {
      standing.scenarioEnds();
    }
  };
  try {
    return await assembled(options, silence, end);
  } catch (error) {
    end();
    throw error;
  }
}

/** @param end to be called when the scenario is over */
async function assembled(options: FarOptions, silence: (() => void)[], end: () => void): Promise<FarSide> {
  const { bench, wires, start, wall, faults, standingOf, backchannelOf, runs, onPassage, guardOf } = options;
  const { onTrouble, onDoubt } = options;
  const files = bench.devices.filter(({ name }) => wires.byDevice.has(name));
  const emulators = new Map<WireLink, FarEmulator>();
  const routers = new Map<WireLink, DeviceRouter>();
  const allWires = new Set(wires.byDevice.values());
  for (const wire of allWires) {
    const standing = standingOf(wire);
    const doubt = () => onDoubt(wire.name);
    silence.push(
      wire.onTrouble((trouble) => {
        standing.note(trouble);
        onTrouble(trouble);
      }),
    );
    const driven = files.some((file) => wires.byDevice.get(file.name) === wire && isDriven(bench, file));
    if (driven) {
      const emulator = new FarEmulator(routable(wire, silence), wall, standing, doubt);
      emulators.set(wire, emulator);
      await emulator.reset(start, faults);
    } else {
      await standing.admit((milliseconds) => reached(wire, milliseconds));
      routers.set(wire, new DeviceRouter(routable(wire, silence), ({ header }) => header.originator, doubt));
    }
  }
  const devices = files.map((file): BenchDevice => {
    const wire = wires.byDevice.get(file.name);
    const emulator = wire === undefined ? undefined : emulators.get(wire);
    const link = emulator?.linkOf(file) ?? (wire === undefined ? undefined : routers.get(wire)?.linkOf(file.id));
    if (link === undefined || wire === undefined) {
      throw new MeterbenchError({ code: 'MB-BENCH-LINK', blame: 'config', message: `${file.name} is on no wire` });
    }
    const tapped = tapLink(link, onPassage(file));
    if (emulator !== undefined && file.emulate !== undefined) {
      return drivenDevice(file, tapped, emulator);
    }
    const found = { ...file, firmware: runs(file) };
    const backchannel = backchannelOf(file, wire);
    if (file.emulate !== undefined) {
      return undrivenDevice(found, tapped, backchannel);
    }
    const guard = guardOf(file);
    return undrivenDevice(found, guard.link(tapped), guard.backchannel(backchannel));
  });
  return {
    devices,
    emulators: [...emulators.values()],
    async close() {
      try {
        // Nothing of this scenario may still be on a wire when the next one begins; the next one asks more of a wire that failed.
        if (![...allWires].some((wire) => standingOf(wire).failing)) {
          await Promise.all([...emulators.values()].map((emulator) => emulator.settle()));
        }
      } finally {
        end();
        await Promise.all(devices.map(({ link }) => link.close()));
      }
    },
  };
}

/** Resolves when the far end's link has taken something, where a wire can tell. A Device itself isn't asked anything. */
async function reached({ control, health }: WireLink, milliseconds: number): Promise<void> {
  try {
    await control.reach({ op: 'hello' }, milliseconds);
  } catch (error) {
    const notCarried = error instanceof MeterbenchError && error.code === 'MB-LINK-UNSUPPORTED';
    if (!notCarried || health.state !== 'up') {
      throw error;
    }
  }
}

/** A wire as a router takes it, that lets go of its listener when the scenario ends. */
function routable(wire: WireLink, silence: (() => void)[]) {
  return {
    name: wire.name,
    control: wire.control,
    send: (message: Uint8Array) => wire.send(message),
    onMessage: (listener: Parameters<WireLink['onMessage']>[0]) => {
      const off = wire.onMessage(listener);
      silence.push(off);
      return off;
    },
  };
}

function drivenDevice(file: BenchFileDevice, link: BenchDevice['link'], emulator: FarEmulator): BenchDevice {
  return {
    ...factsOf(file),
    link,
    backchannel: { can: () => true, apply: (stimulus) => emulator.stimulate(file.name, stimulus) },
    install: async (version) => {
      await emulator.install(file.name, version);
      return true;
    },
    locally: (message) => emulator.locally(file.name, message),
    inject: async (fault) => {
      await emulator.inject(file.name, fault);
      return true;
    },
  };
}

/** A Device that takes nothing but GBCS messages from here. */
function undrivenDevice(file: BenchFileDevice, link: BenchDevice['link'], backchannel: Backchannel): BenchDevice {
  return {
    ...factsOf(file),
    link,
    backchannel,
    // It runs what it runs.
    install: async (version) => version === file.firmware,
    locally: async () => {
      throw new MeterbenchError({
        code: 'MB-BACKCHANNEL',
        blame: 'bench',
        message: `This bench has no local way to ${file.name}`,
      });
    },
    inject: async () => false,
  };
}
