import type { DeviceId, FirmwareVersion, SmiStatus } from '../../terms';
import type { Desk } from '../desk';

/** Where firmware versions and statuses are put into the SMI. */
export interface SmiStore {
  setFirmware(device: DeviceId, version: FirmwareVersion): void;
  /** @param transition the row of the transition table that does it */
  setStatus(device: DeviceId, status: SmiStatus, transition: string): void;
  /** The other Devices there. */
  others(device: DeviceId): readonly DeviceId[];
}

export const smiStore = (desk: Desk): SmiStore => ({
  setFirmware: (device, version) => desk.inventory.setFirmware(device, version),
  setStatus: (device, status) => desk.inventory.setStatus(device, status, desk.ports.clock.now()),
  others: (device) => [...desk.inventory.entries()].map(({ id }) => id).filter((id) => id !== device),
});
