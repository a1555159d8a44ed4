import { randomBytes } from 'node:crypto';
import { portPathOf } from '../../assembly';
import { realTime, takePortLease } from '../../bench';
import { type Check, type Finding, failed, skipped, taken } from './finding';

const entropy = { bytes: (count: number) => new Uint8Array(randomBytes(count)) };
const ports = { clock: realTime, timers: realTime, entropy };

/** Each serial port is taken before it is opened: what another run has on its line may not be disturbed. */
export const portLease: Check = {
  name: 'lease of ports',
  onWire: true,
  async run({ file, portLeases }): Promise<readonly Finding[]> {
    const serial = Object.values(file.links).flatMap((settings) => ('serial' in settings ? [settings.serial] : []));
    if (serial.length === 0) {
      return [skipped('no Device is on a serial port')];
    }
    const findings: Finding[] = [];
    for (const settings of serial) {
      try {
        const lease = takePortLease({ port: await portPathOf(settings), run: 'meterbench doctor', ports });
        portLeases.push(lease);
        findings.push(taken(lease));
      } catch (error) {
        findings.push(failed(error));
      }
    }
    return findings;
  },
};
