import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RunRecord } from '../evidence';
import { ConfigError } from '../terms';

/** Makes a new folder for a run under `reports`; a second run in the same second gets a number. */
export function newRunFolder(reports: string, name: string): string {
  for (let number = 1; ; number++) {
    const folder = resolve(reports, number === 1 ? name : `${name}-${number}`);
    if (!existsSync(folder)) {
      try {
        mkdirSync(folder, { recursive: true });
      } catch (cause) {
        throw new ConfigError({
          code: 'MB-REPORTS',
          message: `The folder ${folder} can't be made`,
          next: 'Give --out a folder that can be written to',
          cause,
        });
      }
      return folder;
    }
  }
}

/** Writes whole or not at all: a reader never sees half a file. */
export function writeWhole(folder: string, file: string, text: string): void {
  const pending = join(folder, `${file}.pending`);
  writeFileSync(pending, text);
  renameSync(pending, join(folder, file));
}

export function writeRecord(folder: string, record: RunRecord): void {
  writeWhole(folder, 'run.json', `${JSON.stringify(record, null, 1)}\n`);
}
