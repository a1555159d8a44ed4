import type { BenchFile, BenchFileDevice } from '../../bench';
import type { Fault } from '../../devices';
import { memoryLink, type Passage, tapLink } from '../../link';
import type { FirmwareVersion, Ports } from '../../terms';
import type { BenchDevice } from '../bench-device';
import { emulateDevices, faultNamed } from './emulated-devices';

/** The Devices of a bench, on their links, with a tap on each. */
export interface DeviceSide {
  readonly devices: readonly BenchDevice[];
  close(): Promise<void>;
}

export interface NearOptions {
  readonly bench: BenchFile;
  portsOf(device: BenchFileDevice): Ports;
  faultsOf(device: BenchFileDevice): readonly Fault[];
  onPassage(device: BenchFileDevice): (passage: Passage) => void;
}

/** What a bench file says of a Device, whatever it is linked by. */
export function factsOf(file: BenchFileDevice) {
  return {
    name: file.name,
    id: file.id,
    type: file.type,
    hub: file.hub,
    kind: file.emulate === undefined ? 'real' : 'emulated',
    manufacturer: file.manufacturer,
    deviceModel: file.model,
    gbcsVersion: file.gbcs,
    smetsChtsVersion: file.smetsChts,
    firmware: file.firmware,
    firmwares: file.firmwares,
    factoryNew: file.factoryNew,
    expectAlerts: file.expectAlerts,
    versionOf: (named: FirmwareVersion) => file.firmwares[named]?.version ?? named,
  } as const;
}

/** Emulates the Devices that are in memory, in this process and on its clock. */
export function nearDevices({ bench, portsOf, faultsOf, onPassage }: NearOptions): DeviceSide {
  const devices = bench.devices.filter(({ link }) => link === undefined);
  const ends = new Map(devices.map((device) => [device, memoryLink(`memory (${device.name})`)]));
  const linksOf = (device: BenchFileDevice) => ends.get(device) ?? memoryLink(device.name);
  const emulated = emulateDevices({
    bench: { ...bench, devices },
    linkOf: (device) => linksOf(device).deviceEnd,
    portsOf,
    faultsOf,
  });
  const onBench = emulated.map(({ file, device, locally }): BenchDevice => {
    return {
      ...factsOf(file),
      link: tapLink(linksOf(file).dccEnd, onPassage(file)),
      backchannel: device.backchannel,
      install: async (version) => {
        device.state.running = version;
        return true;
      },
      locally: async (message) => (await locally(message)).length,
      inject: async (name) => {
        device.inject(faultNamed(name));
        return true;
      },
    };
  });
  return {
    devices: onBench,
    async close() {
      for (const { device } of emulated) {
        device.stop();
      }
      await Promise.all(onBench.map(({ link }) => link.close()));
    },
  };
}
