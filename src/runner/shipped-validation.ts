import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../bench';

/** What `meterbench prove --record` wrote at the release, and the package brings with it. */
const recordFile = join(packageRoot, 'validation.json');

/** How much of it says what it is: the rest is the matrix, which no run has to read. */
const head = 512;

/**
 * SHA-256 of the validation record that came with the suite, for a run to name.
 *
 * @param version of the suite that runs: the record of another says nothing of it
 * @returns nothing where there is none
 */
export function shippedValidation(version: string, path: string = recordFile): string | undefined {
  const begins = beginningOf(path);
  const [, sha256] = /"sha256":\s*"([0-9a-f]{64})"/.exec(begins) ?? [];
  const [, proven] = /"version":\s*"([^"]*)"/.exec(begins) ?? [];
  return proven === version ? sha256 : undefined;
}

function beginningOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(head);
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, head, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    // Between releases there is none.
    return '';
  }
}
