import type { BenchFile } from '../bench';
import type { Dcc } from '../dcc-port';

/** Tells the DCC of the Service Users and whose Devices are whose; one that can't be told is taken to know. */
export async function introduceUsers({ acts, capabilities }: Dcc, { users, devices }: BenchFile): Promise<void> {
  for (const { id, role, responsibleFor } of users) {
    if (capabilities.has('arrange-users')) {
      await acts.register({ id, role, active: true });
    }
    if (capabilities.has('arrange-responsibility')) {
      for (const device of devices.filter(({ name }) => responsibleFor.includes(name))) {
        await acts.makeResponsible(id, device.id);
      }
    }
  }
}
