import type { DeviceId, FirmwareVersion } from '../../terms';
import type { Desk } from '../desk';

/** Where firmware versions are put into the SMI. */
export interface SmiStore {
  setFirmware(device: DeviceId, version: FirmwareVersion): void;
  /** The other Devices there. */
  others(device: DeviceId): readonly DeviceId[];
}

export const smiStore = (desk: Desk): SmiStore => ({
  setFirmware: (device, version) => desk.inventory.setFirmware(device, version),
  others: (device) => [...desk.inventory.entries()].map(({ id }) => id).filter((id) => id !== device),
});
