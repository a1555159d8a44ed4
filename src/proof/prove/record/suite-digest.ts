import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../bench';

const { name, version } = require('meterbench/package.json') as { readonly name: string; readonly version: string };

export interface SuiteFacts {
  readonly name: string;
  readonly version: string;
  /** SHA-256 of every feature, step and source as it runs, and of the bench files, in hex. */
  readonly digest: string;
}

let known: SuiteFacts | undefined;

/** Which suite is being proven: another octet in what runs is another suite. */
export function suiteFacts(): SuiteFacts {
  known ??= {
    name,
    version,
    digest: digestOf([...compiled(), ...filesIn('features'), ...filesIn('hardware/benches')]),
  };
  return known;
}

function compiled(): readonly string[] {
  const folders = __filename.endsWith('.js')
    ? ['dist/src', 'dist/steps', 'dist/hardware']
    : ['src', 'steps', 'hardware'];
  return folders
    .flatMap(filesIn)
    .filter((file) => /\.(?:js|cjs|ts)$/.test(file) && !/\.d\.ts$|\.test\.|\/testing[/.]/.test(file));
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) {
    const path = file.slice(packageRoot.length).replaceAll('\\', '/');
    hash.update(`${path}\n`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}
