import type { BenchDevice } from '../../assembly';
import type { InventoryDevice } from '../../duis';
import type { NonDeviceActs } from '../acts/non-device-acts';
import type { Participants } from '../acts/participants';

/** The Smart Metering Inventory, as Service Users read it. */
export class SmiReads {
  readonly #participants: Participants;
  readonly #nonDevice: NonDeviceActs;

  constructor(participants: Participants, nonDevice: NonDeviceActs) {
    this.#participants = participants;
    this.#nonDevice = nonDevice;
  }

  /** What the SMI holds of a Device, as its Supplier reads it by SR8.2; `undefined` where it holds nothing. */
  async entry(device: BenchDevice): Promise<InventoryDevice | undefined> {
    const { acknowledgement } = await this.#nonDevice.read(this.#participants.supplierOf(device), device);
    const { body } = acknowledgement;
    const payload = body.kind === 'responseMessage' ? body.payload : undefined;
    return payload?.kind === 'dspInventory'
      ? payload.devices.find(({ deviceId }) => deviceId === device.id)
      : undefined;
  }
}
