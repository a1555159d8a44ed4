import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RunRecord } from '../evidence';
import { ConfigError } from '../terms';

/**
 * Makes a new folder for a run under `reports`; a second run in the same second, by this process or another, gets a
 * number.
 *
 * @throws ConfigError where it can't be made
 */
export function newRunFolder(reports: string, name: string): string {
  try {
    mkdirSync(reports, { recursive: true });
    for (let number = 1; ; number++) {
      const folder = resolve(reports, number === 1 ? name : `${name}-${number}`);
      if (isNew(folder)) {
        return folder;
      }
    }
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-REPORTS',
      message: `No run can be kept under ${resolve(reports)}: ${cause instanceof Error ? cause.message : String(cause)}`,
      next: 'Give --out a folder that can be written to',
      cause,
    });
  }
}

function isNew(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return false;
    }
    throw error;
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
