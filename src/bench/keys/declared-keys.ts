import { resolve } from 'node:path';
import type { PartyKeys } from '../../gbcs';
import { ConfigError } from '../../terms';
import type { BenchProblem } from '../file/bench-places';
import type { BenchFile } from '../file/bench-schema';
import { deviceKeys, type PairOfFiles } from './device-certificates';
import { partyKeys } from './key-files';

/** The keys that a bench file names, and what is wrong with those that can't be used. */
export interface DeclaredKeys {
  /** Of the broker and users the private keys too; of Devices their public ones. */
  readonly keys: readonly PartyKeys[];
  readonly problems: readonly BenchProblem[];
}

/** @param folder that of the bench file, from which its paths are seen */
export function declaredKeys(file: BenchFile, folder: string): DeclaredKeys {
  const keys: PartyKeys[] = [];
  const problems: BenchProblem[] = [];
  const read = (at: readonly PropertyKey[], files: PairOfFiles, reader: (files: PairOfFiles) => PartyKeys) => {
    try {
      keys.push(
        reader({
          digitalSignature: resolve(folder, files.digitalSignature),
          keyAgreement: resolve(folder, files.keyAgreement),
        }),
      );
    } catch (error) {
      if (!(error instanceof ConfigError)) {
        throw error;
      }
      const purpose = error.message.startsWith('key agreement') ? 'keyAgreement' : 'digitalSignature';
      problems.push({ keys: [...at, purpose], what: error.message, next: error.next ?? '' });
    }
  };
  const { accessControlBroker: acb, accessControlBrokerKeys: acbKeys } = file;
  if (acbKeys !== undefined) {
    read(['accessControlBrokerKeys'], acbKeys, (files) => partyKeys(acb, 'the access control broker', files));
  }
  file.users.forEach(({ id, name, keys: files }, index) => {
    if (files !== undefined) {
      read(['users', index, 'keys'], files, (each) => partyKeys(id, name, each));
    }
  });
  file.devices.forEach(({ id, name, certificates }, index) => {
    if (certificates !== undefined) {
      read(['devices', index, 'certificates'], certificates, (each) => deviceKeys(id, name, each));
    }
  });
  return { keys, problems };
}

/** What a bench with a real Device on it lacks: private keys of those who send it Commands. */
export function missingKeys(file: BenchFile): readonly BenchProblem[] {
  const real = file.devices.filter(({ emulate }) => emulate === undefined).map(({ name }) => name);
  if (real.length === 0) {
    return [];
  }
  const next = `${real.join(', ')} must carry test credentials, and the bench hold their private keys: name the PEM files`;
  return [
    ...(file.accessControlBrokerKeys === undefined
      ? [{ keys: ['accessControlBroker'], what: 'the access control broker has no accessControlBrokerKeys', next }]
      : []),
    ...file.users.flatMap(({ name, keys, responsibleFor }, index) =>
      keys === undefined && responsibleFor.some((device) => real.includes(device))
        ? [{ keys: ['users', index], what: `${name} has no keys`, next }]
        : [],
    ),
  ];
}
