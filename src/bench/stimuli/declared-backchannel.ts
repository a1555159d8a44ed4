import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { WireLink } from '../../../hardware';
import type { Backchannel } from '../../link';
import type { Journal } from '../../terms';
import type { BenchFile, BenchFileDevice } from '../file/bench-schema';
import { realTime } from '../real-time';
import { type Operator, terminalOperator } from './operator';
import { controlBackchannel, noBackchannel, promptBackchannel } from './real-backchannel';

/** Seconds for a person to do what is asked, and for a gateway to. */
const patience = 600;

/** Gives each Device that takes nothing but GBCS messages the back channel that its bench file declares. */
export function declaredBackchannels(
  { backChannel }: BenchFile,
  journal: Journal,
): (device: BenchFileDevice, wire: WireLink) => Backchannel {
  let operator: Operator | undefined;
  return ({ name }, { control }) => {
    if (backChannel === 'mqtt') {
      return controlBackchannel({ device: name, control, journal, limit: patience * 1000 });
    }
    if (backChannel === 'none') {
      return noBackchannel(name);
    }
    operator ??= terminalOperator({
      input: process.stdin,
      output: process.stderr,
      clock: realTime,
      timers: realTime,
      journal,
      who: userInfo().username,
      seconds: patience,
      unattended: process.env['CI'] !== undefined,
    });
    return promptBackchannel({ device: name, operator, saveImage });
  };
}

/** Puts an image where a person finds it. */
function saveImage(image: Uint8Array): string {
  const name = `${createHash('sha256').update(image).digest('hex').slice(0, 16)}.zigbee`;
  const path = join(mkdtempSync(join(tmpdir(), 'meterbench-image-')), name);
  writeFileSync(path, image);
  return path;
}
