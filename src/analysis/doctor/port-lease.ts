import { randomBytes } from 'node:crypto';
import { declaredLink, realTime, takePortLease } from '../../bench';
import { type Check, type Finding, failed, skipped, taken } from './finding';

const entropy = { bytes: (count: number) => new Uint8Array(randomBytes(count)) };
const ports = { clock: realTime, timers: realTime, entropy };

/** What one process at a time can use is taken before it is opened: what another run has on its line may not be disturbed. */
export const portLease: Check = {
  name: 'lease of ports',
  onWire: true,
  async run({ file, portLeases }): Promise<readonly Finding[]> {
    const findings: Finding[] = [];
    for (const link of Object.values(file.links)) {
      const { lease: needed } = declaredLink(link);
      if (needed?.by !== 'lock') {
        continue;
      }
      try {
        const port = await needed.place();
        const lease = takePortLease({ port, kind: needed.what, run: 'meterbench doctor', ports });
        portLeases.push(lease);
        findings.push(taken(lease));
      } catch (error) {
        findings.push(failed(error));
      }
    }
    return findings.length === 0 ? [skipped('no Device is on a port that one process at a time can use')] : findings;
  },
};
