import { statSync } from 'node:fs';
import { instant, isoText } from '../../terms';
import { type Check, type Finding, isReal, namesOf, ok, skipped } from './finding';

const day = 86_400_000;

/** Counters and future-dated Commands rest on this machine's clock. */
export const clock: Check = {
  name: 'clock',
  onWire: false,
  run({ file, path, now }): readonly Finding[] {
    const real = file.devices.filter(isReal);
    if (real.length === 0) {
      return [skipped('the clocks of emulated Devices are driven by the bench, from the rules date')];
    }
    const written = instant(Math.floor(statSync(path).mtimeMs));
    if (now < written - day) {
      return [
        {
          verdict: 'failed',
          what: `this machine says ${isoText(now)}, and the bench file was written at ${isoText(written)}`,
          next: 'Set the clock of this machine right before anything is sent',
        },
      ];
    }
    return [
      ok(`this machine says ${isoText(now)}`),
      skipped(`the clock of ${namesOf(real)} isn't read: the Service Request that reads it also sets it (SR6.11)`),
    ];
  },
};
