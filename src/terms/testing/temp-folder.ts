import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let all: string | undefined;

/** An empty folder for a test, which goes when the test's process ends. */
export function tempFolder(): string {
  all ??= folderOfTheProcess();
  return mkdtempSync(join(all, 'test-'));
}

function folderOfTheProcess(): string {
  const folder = mkdtempSync(join(tmpdir(), 'meterbench-tests-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
