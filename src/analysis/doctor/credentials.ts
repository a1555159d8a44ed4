import { missingKeys } from '../../bench';
import { type Check, type Finding, isReal, namesOf, ok, skipped, warning, wrong } from './finding';

/** What no lab has for a Device that the DCC has commissioned: said before all else. */
export const credentials: Check = {
  name: 'test credentials',
  onWire: false,
  run(patient): readonly Finding[] {
    const { file } = patient;
    const real = file.devices.filter(isReal);
    if (real.length === 0) {
      return [skipped('every Device is emulated and knows the test keys of this bench')];
    }
    const missing = missingKeys(file);
    if (missing.length > 0) {
      return missing.map((problem) => wrong(problem, patient));
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
