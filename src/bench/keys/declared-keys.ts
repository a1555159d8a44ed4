import { resolve } from 'node:path';
import type { KeyMaterial, PartyKeys } from '../../gbcs';
import { ConfigError, type EntityId } from '../../terms';
import type { BenchProblem } from '../file/bench-places';
import type { BenchFile } from '../file/bench-schema';
import { deviceKey } from './device-certificates';
import { partyKey } from './key-files';
import { type KeyPurpose, keyPurposes, type PairOfFiles } from './key-purpose';

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
  const read = (
    party: EntityId,
    at: readonly PropertyKey[],
    files: PairOfFiles,
    reader: (purpose: KeyPurpose, path: string) => KeyMaterial,
  ) => {
    const found: Partial<Record<KeyPurpose, KeyMaterial>> = {};
    for (const purpose of keyPurposes) {
      try {
        found[purpose] = reader(purpose, resolve(folder, files[purpose]));
      } catch (error) {
        if (!(error instanceof ConfigError)) {
          throw error;
        }
        problems.push({ keys: [...at, purpose], what: error.message, next: error.next ?? '' });
      }
    }
    keys.push({ party, ...found });
  };
  const { accessControlBroker: acb, accessControlBrokerKeys: acbKeys } = file;
  if (acbKeys !== undefined) {
    const name = 'the access control broker';
    read(acb, ['accessControlBrokerKeys'], acbKeys, (purpose, path) => partyKey(name, purpose, path));
  }
  file.users.forEach(({ id, name, keys: files }, index) => {
    if (files !== undefined) {
      read(id, ['users', index, 'keys'], files, (purpose, path) => partyKey(name, purpose, path));
    }
  });
  file.devices.forEach(({ id, name, certificates }, index) => {
    if (certificates !== undefined) {
      read(id, ['devices', index, 'certificates'], certificates, (purpose, path) => deviceKey(id, name, purpose, path));
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
