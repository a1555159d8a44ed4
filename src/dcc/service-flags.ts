import type { RegistrationFile } from '../dcc-port';
import type { DeviceId } from '../terms';
import type { Desk } from './desk';
import { statusOf } from './smi/inventory';

/** The DCC Service Flags that go into registration data. */
export interface ServiceFlags {
  /** `not stated` where no row states it; `no such flag` where the file doesn't take the letter. */
  flagOf(device: DeviceId, file: RegistrationFile): string;
}

export const serviceFlags = (desk: Desk): ServiceFlags => ({
  flagOf(device, file) {
    const entry = desk.inventory.get(device);
    const row = entry && desk.rulebook.table('flag').get(`${file}/${statusOf(entry)}`);
    const inUse = desk.rulebook.table('flag-set').get(file);
    const flag = row === undefined ? 'not stated' : desk.consult(row);
    // A file takes no letter that isn't one of its own.
    const takes = inUse === undefined || flag === 'not stated' || desk.consult(inUse).includes(flag);
    return takes ? flag : 'no such flag';
  },
});
