import { readFile } from 'node:fs/promises';
import { ConfigError } from '../../../src/terms';

/** Where a secret is kept; never the secret itself. */
export type Secret = { readonly env: string } | { readonly file: string };

/** Reads a secret at the moment it is needed. @throws ConfigError naming the place, never the value */
export async function readSecret(secret: Secret, what: string): Promise<string> {
  if ('env' in secret) {
    const value = process.env[secret.env];
    if (value === undefined || value === '') {
      throw new ConfigError({
        code: 'MB-SECRET',
        message: `${what}: the environment variable ${secret.env} isn't set`,
        next: `Set ${secret.env}, or name a file in the bench file`,
      });
    }
    return value;
  }
  try {
    return (await readFile(secret.file, 'utf8')).replace(/\r?\n$/, '');
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-SECRET',
      message: `${what}: the file ${secret.file} can't be read`,
      next: 'Check that the file exists and that you may read it',
      cause,
    });
  }
}
