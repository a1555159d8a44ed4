import type { BenchDevice } from '../../assembly';
import { hubOf } from '../../bench';
import type { DccActs, DeviceRecord } from '../../dcc-port';
import { type CplStatus, type FirmwareVersion, MeterbenchError, type SmiStatus } from '../../terms';

/** How an entry stands on the Central Products List. */
export type Listing = CplStatus | 'for another Device Model' | 'held back from the DSP';

/** Versions that the SMI holds of a Device, where they aren't those of the bench file. */
export type DeclaredInSmi = Partial<Pick<DeviceRecord, 'gbcsVersion' | 'smetsChtsVersion'>>;

/** What is arranged around a Device before a scenario's own acts, or by the world while it runs. */
export class SetUp {
  readonly #acts: DccActs;
  readonly #devices: readonly BenchDevice[];

  constructor(acts: DccActs, devices: readonly BenchDevice[]) {
    this.#acts = acts;
    this.#devices = devices;
  }

  /** Brings a Device into the SMI with a status and firmware that is Active on the CPL, and makes the Device run it. */
  async enrol(
    device: BenchDevice,
    status: SmiStatus,
    firmware: FirmwareVersion,
    declared: DeclaredInSmi = {},
  ): Promise<void> {
    await this.install(device, firmware);
    await this.list(device, firmware);
    await this.#enrol(device, status, firmware, declared);
  }

  /** Brings a Device into the SMI that has no firmware version there: a Type 2 Device, or a GPF. */
  async enrolWithoutFirmware(device: BenchDevice, status: SmiStatus): Promise<void> {
    await this.#enrol(device, status, undefined);
  }

  async #enrol(
    device: BenchDevice,
    status: SmiStatus,
    firmware: FirmwareVersion | undefined,
    declared: DeclaredInSmi = {},
  ): Promise<void> {
    const hub = hubOf(this.#devices, device)?.id;
    const record: DeviceRecord = {
      id: device.id,
      deviceType: device.type,
      manufacturer: device.manufacturer,
      deviceModel: device.deviceModel,
      smetsChtsVersion: device.smetsChtsVersion,
      gbcsVersion: device.gbcsVersion,
      status,
      ...(firmware === undefined ? {} : { firmware }),
      ...(hub === undefined ? {} : { hub }),
      ...declared,
    };
    await this.#acts.enrol(record, device.link);
  }

  /** Makes the Device run a firmware version, whatever the SMI holds. */
  async install(device: BenchDevice, firmware: FirmwareVersion): Promise<void> {
    if (!(await device.install(firmware))) {
      throw new MeterbenchError({
        code: 'MB-BENCH-FIRMWARE',
        blame: 'bench',
        message: `the ${device.name} runs firmware ${device.firmware} and not ${firmware}, and this bench can't make it`,
        next: 'Name the version of its own that stands for it in the bench file, under firmwares',
      });
    }
  }

  /** Puts firmware of the Device's model on the CPL, in one way or another. */
  async list(device: BenchDevice, firmware: FirmwareVersion, listing: Listing = 'Active'): Promise<void> {
    const product = productOf(device, firmware);
    if (listing === 'for another Device Model') {
      await this.#acts.listProduct({
        ...product,
        deviceModel: `not ${device.deviceModel}`.slice(0, 30),
        status: 'Active',
      });
    } else if (listing === 'held back from the DSP') {
      await this.#acts.listProduct({ ...product, status: 'Active' }, { heldBackFromDsp: true });
    } else {
      await this.#acts.listProduct({ ...product, status: listing });
    }
  }

  async delist(device: BenchDevice, firmware: FirmwareVersion): Promise<void> {
    await this.#acts.delistProduct(productOf(device, firmware));
  }
}

function productOf({ type, manufacturer, deviceModel }: BenchDevice, firmware: FirmwareVersion) {
  return { deviceType: type, manufacturer, deviceModel, firmware };
}
