import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ConfigError } from '../../terms';

/** No PEM file of one key or certificate is as large as this. */
const largest = 65_536;

export interface PemBlock {
  readonly label: string;
  readonly text: string;
}

/** The PEM blocks of a file. @throws ConfigError that names the file and what to do, never its contents */
export function readPemFile(path: string, what: string): readonly PemBlock[] {
  const text = readSmall(path, what);
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----[A-Za-z0-9+/=:,\-\s]*?-----END \1-----/g)];
  if (blocks.length === 0) {
    const isText = /^[\t\n\r -~]*$/.test(text);
    throw unfit(
      path,
      what,
      text.trim() === '' ? 'is empty' : isText ? 'holds no whole PEM block' : 'is binary',
      'Give it as PEM; openssl turns DER into PEM: openssl x509 -inform DER, openssl pkey -inform DER',
    );
  }
  return blocks.map(([block, label = '']) => ({ label, text: block }));
}

export function unfit(path: string, what: string, problem: string, next: string, cause?: unknown): ConfigError {
  return new ConfigError({
    code: 'MB-KEY-FILE',
    message: `${what}: ${path} ${problem}`,
    next,
    ...(cause === undefined ? {} : { cause }),
  });
}

function readSmall(path: string, what: string): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    throw code === 'ENOENT'
      ? unfit(path, what, "isn't there", 'Give the path of a PEM file, seen from the folder of the bench file', cause)
      : unfit(path, what, `can't be read (${String(code)})`, 'Make it readable for whoever runs this', cause);
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) {
      throw unfit(path, what, 'is no file', 'Give the path of a PEM file');
    }
    if (stat.size > largest) {
      throw unfit(
        path,
        what,
        `has ${stat.size} octets, more than any PEM file of this kind`,
        'Give the one that is meant',
      );
    }
    const octets = Buffer.alloc(stat.size);
    return octets.subarray(0, readSync(file, octets)).toString('latin1');
  } finally {
    closeSync(file);
  }
}
