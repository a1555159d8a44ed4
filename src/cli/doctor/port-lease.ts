import { randomBytes } from 'node:crypto';
import { realTime, takePortLease } from '../../bench';
import { type Check, type Finding, failed, skipped, taken } from './finding';

const entropy = { bytes: (count: number) => new Uint8Array(randomBytes(count)) };
const ports = { clock: realTime, timers: realTime, entropy };

/** Each serial port is taken before it is opened: what another run has on its line may not be disturbed. */
export const portLease: Check = {
  name: 'lease of ports',
  onWire: true,
  run({ file, portLeases }): readonly Finding[] {
    const serial = Object.values(file.links).flatMap((settings) => ('serial' in settings ? [settings.serial] : []));
    if (serial.length === 0) {
      return [skipped('no Device is on a serial port')];
    }
    return serial.map(({ path, usb }) => {
      const port = path ?? `usb ${usb?.vendor}:${usb?.product}:${usb?.serial ?? ''}`;
      try {
        const lease = takePortLease({ port, run: 'meterbench doctor', ports });
        portLeases.push(lease);
        return taken(lease);
      } catch (error) {
        return failed(error);
      }
    });
  },
};
