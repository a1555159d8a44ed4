import { missingKeys, placeIn } from '../../bench';
import { ConfigError } from '../../terms';
import { type Check, type Finding, failed, isReal, namesOf, ok, skipped, warning } from './finding';

/** What no lab has for a Device that the DCC has commissioned: said before all else. */
export const credentials: Check = {
  name: 'test credentials',
  onWire: false,
  run({ file, text, path }): readonly Finding[] {
    const real = file.devices.filter(isReal);
    if (real.length === 0) {
      return [skipped('every Device is emulated and knows the test keys of this bench')];
    }
    const missing = missingKeys(file);
    if (missing.length > 0) {
      return missing.map(({ keys, what, next }) =>
        failed(new ConfigError({ code: 'MB-BENCH-FILE', message: `${placeIn(text, path, keys)}: ${what}`, next })),
      );
    }
    return [
      file.users.every(({ keys }) => keys !== undefined)
        ? ok(`${namesOf(real)} must carry test credentials; the bench holds private keys of all its parties`)
        : warning(
            `${namesOf(real)} must carry test credentials; some users have no key files and sign with keys of the seed`,
            'Give every user "keys" that takes part in what you run',
          ),
    ];
  },
};
