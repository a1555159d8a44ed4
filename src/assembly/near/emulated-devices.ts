import { type BenchFile, type BenchFileDevice, type BenchFileUser, hubOf } from '../../bench';
import {
  CommunicationsHub,
  deviceModels,
  EmulatedDevice,
  type Fault,
  faults,
  oddities,
  type TrustSlots,
} from '../../devices';
import { type DeviceLink, withLocalPort } from '../../link';
import { ConfigError, type DeviceId, type EntityId, type Ports } from '../../terms';

export interface EmulatedOnBench {
  readonly file: BenchFileDevice;
  readonly device: EmulatedDevice;
  locally(message: Uint8Array): Promise<readonly Uint8Array[]>;
}

export interface Emulation {
  readonly bench: BenchFile;
  /** The Device's end of its link. */
  linkOf(device: BenchFileDevice): DeviceLink;
  portsOf(device: BenchFileDevice): Ports;
  faultsOf(device: BenchFileDevice): readonly Fault[];
}

/** Makes the emulated Devices of a bench, each on its Communications Hub where there is one, and starts them. */
export function emulateDevices({ bench, linkOf, portsOf, faultsOf }: Emulation): readonly EmulatedOnBench[] {
  const made = bench.devices.map((file): EmulatedOnBench => {
    const { link, locally } = withLocalPort(linkOf(file));
    const facts = { id: file.id, model: modelOf(file), firmware: file.firmware, trust: trustOf(bench, file) };
    const device = new EmulatedDevice(facts, portsOf(file), link);
    for (const fault of faultsOf(file)) {
      device.inject(fault);
    }
    return { file, device, locally };
  });
  const hubs = new Map(
    made.filter(({ file }) => file.type === 'CHF').map(({ file, device }) => [file, new CommunicationsHub(device)]),
  );
  for (const { file, device } of made) {
    const chf = hubOf(bench.devices, file);
    if (chf !== undefined) {
      hubs.get(chf)?.join(device);
    }
  }
  for (const { device } of made) {
    device.start();
  }
  return made;
}

/** @throws ConfigError where there is no such model */
export function modelOf({ name, emulate }: BenchFileDevice) {
  const model = emulate === undefined ? undefined : deviceModels[emulate];
  if (model === undefined) {
    throw new ConfigError({
      code: 'MB-BENCH-MODEL',
      message: `${name}: there is no emulated Device called ${emulate ?? 'nothing'}`,
      next: `Use one of: ${Object.keys(deviceModels).join(', ')}`,
    });
  }
  return model;
}

/**
 * A fault, or what is odd about a Device and right all the same.
 *
 * @throws ConfigError where there is no such fault
 */
export function faultNamed(name: string): Fault {
  const fault = faults.get(name) ?? oddities.get(name);
  if (fault === undefined) {
    throw new ConfigError({
      code: 'MB-FAULT',
      message: `There is no fault called ${JSON.stringify(name)}`,
      next: `Use one of: ${[...faults.keys()].join(', ')}; or of what is odd and right: ${[...oddities.keys()].join(', ')}`,
    });
  }
  return fault;
}

function trustOf(bench: BenchFile, device: BenchFileDevice): TrustSlots {
  const responsible = (roles: readonly BenchFileUser['role'][]): DeviceId | undefined =>
    bench.users.find(({ role, responsibleFor }) => roles.includes(role) && responsibleFor.includes(device.name))?.id;
  const supplier: EntityId | undefined = responsible(['IS', 'GS']);
  const networkOperator: EntityId | undefined = responsible(['ED', 'GT']);
  return {
    accessControlBroker: bench.accessControlBroker,
    ...(supplier === undefined ? {} : { supplier }),
    ...(networkOperator === undefined ? {} : { networkOperator }),
  };
}
