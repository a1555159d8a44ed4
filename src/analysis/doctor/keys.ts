import { dirname } from 'node:path';
import { declaredKeys } from '../../bench';
import { type Check, type Finding, ok, skipped, wrong } from './finding';

/** Every key file can be read, and every certificate is the Device's own and for its use. */
export const keys: Check = {
  name: 'keys and certificates',
  onWire: false,
  run(patient): readonly Finding[] {
    const { file, path } = patient;
    const { keys: read, problems } = declaredKeys(file, dirname(path));
    if (problems.length > 0) {
      return problems.map((problem) => wrong(problem, patient));
    }
    return read.length === 0
      ? [skipped('the bench file names no key files: all keys are made of its seed')]
      : [ok(`the keys of ${read.length} parties and Devices are P-256 and their own`)];
  },
};
