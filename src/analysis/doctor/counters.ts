import { dashed } from '../../terms';
import { type Check, type Finding, failed, isReal, ok, skipped, warning } from './finding';

const day = 86_400_000n;

/** From which Originator Counter each party goes on towards each real Device. */
export const counters: Check = {
  name: 'Originator Counters',
  onWire: false,
  run({ file, now, countersPath, floor }): readonly Finding[] {
    const real = file.devices.filter(isReal);
    if (real.length === 0) {
      return [skipped('emulated Devices begin anew in each scenario, and so do the counters')];
    }
    const parties = [{ name: 'access control broker', id: file.accessControlBroker }, ...file.users];
    try {
      return real.flatMap((device) =>
        parties.map(({ name, id }): Finding => {
          const last = floor(id, device.id);
          const who = `${name} (${dashed(id)}) to ${device.name}`;
          if (last === undefined) {
            return ok(`${who}: none given yet in ${countersPath}; the next is above the time of day`);
          }
          return last > BigInt(now) + day
            ? warning(
                `${who}: above ${last}, which is more than a day ahead of this machine's clock`,
                'Set the clock right; if it was ahead when they were given, this is how it stays',
              )
            : ok(`${who}: above ${last}`);
        }),
      );
    } catch (error) {
      return [failed(error)];
    }
  },
};
