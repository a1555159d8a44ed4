import { dirname } from 'node:path';
import { declaredKeys, placeIn } from '../../bench';
import { ConfigError } from '../../terms';
import { type Check, type Finding, failed, ok, skipped } from './finding';

/** Every key file can be read, and every certificate is the Device's own and for its use. */
export const keys: Check = {
  name: 'keys and certificates',
  onWire: false,
  run({ file, text, path }): readonly Finding[] {
    const { keys: read, problems } = declaredKeys(file, dirname(path));
    if (problems.length > 0) {
      return problems.map(({ keys: at, what, next }) =>
        failed(new ConfigError({ code: 'MB-BENCH-FILE', message: `${placeIn(text, path, at)}: ${what}`, next })),
      );
    }
    return read.length === 0
      ? [skipped('the bench file names no key files: all keys are made of its seed')]
      : [ok(`the keys of ${read.length} parties and Devices are P-256 and their own`)];
  },
};
