import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { ConfigError } from '../../terms';

const format = 'meterbench counters 1';
const entityIdText = z.string().regex(/^[0-9A-F]{16}$/);
/** No more than a signed 64 bit number: nothing that a Device would refuse, or that could never rise again. */
const counterText = z
  .string()
  .regex(/^\d{1,19}$/)
  .refine((text) => BigInt(text) < 1n << 63n);

const fileSchema = z.strictObject({
  format: z.literal(format),
  /** The highest counter that may have been given, by originator and recipient. */
  reserved: z.record(entityIdText, z.record(entityIdText, counterText)),
  /** SHA-256 over the compact JSON of what stands above. */
  check: z.string(),
});

export type Reserved = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the file holds; nothing where there is none yet. @throws ConfigError where it can't be read or isn't whole */
export function readCounterFile(path: string): Reserved {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      return {};
    }
    throw unusable(path, `can't be read (${reason(cause)})`, 'Make the file readable, or name another', cause);
  }
  const parsed = fileSchema.safeParse(jsonIn(text));
  if (!parsed.success || parsed.data.check !== checkOf(parsed.data.reserved)) {
    throw unusable(
      path,
      'is damaged, and counters may never fall back',
      'Put back a copy of it; only if there is none, and this machine has the right time, delete it: counters then begin above the time of day',
    );
  }
  return parsed.data.reserved;
}

/** Puts new contents in the file's place, on the disk and whole, or leaves the old ones. @throws ConfigError */
export function writeCounterFile(path: string, reserved: Reserved): void {
  const whole = `${path}.new`;
  const text = `${JSON.stringify({ format, reserved, check: checkOf(reserved) }, undefined, 2)}\n`;
  try {
    const file = openSync(whole, 'w', 0o600);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(whole, path);
    syncFolder(dirname(path));
  } catch (cause) {
    throw unusable(
      path,
      `can't be written (${reason(cause)})`,
      'Make its folder writable, or name another file',
      cause,
    );
  }
}

/** The rename itself must outlast a loss of power; not every system lets a folder be opened for that. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    return;
  }
}

export function unusable(path: string, what: string, next: string, cause?: unknown): ConfigError {
  return new ConfigError({
    code: 'MB-COUNTERS',
    message: `Originator Counters in ${path}: the file ${what}`,
    next,
    ...(cause === undefined ? {} : { cause }),
  });
}

export const reason = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);

function checkOf(reserved: Reserved): string {
  return createHash('sha256').update(JSON.stringify({ format, reserved })).digest('hex');
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
