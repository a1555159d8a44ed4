import { closeSync, linkSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { isGone, thisProcess } from './this-process';

const ownerSchema = z.object({
  pid: z.int().positive(),
  host: z.string(),
  began: z.string().optional(),
  /** Who the process says it is: the id of a run. */
  run: z.string(),
  /** Milliseconds since 1970. */
  since: z.number(),
  /** Differs for each time it was taken. */
  token: z.string(),
});

export type LockOwner = z.infer<typeof ownerSchema>;

export interface LockRequest {
  readonly path: string;
  readonly run: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds after which another process may take a lock that its owner doesn't touch. */
  readonly staleAfter?: number;
}

export type LockAnswer =
  | { readonly taken: true /** Who held it and is gone. */; readonly before: LockOwner | undefined }
  | { readonly taken: false; readonly holder: LockOwner | undefined };

/** Takes a lock file, or says who has it. It appears whole or not at all; a stale one is broken by one process only. */
export function takeLockFile(request: LockRequest): LockAnswer {
  if (create(request)) {
    return { taken: true, before: undefined };
  }
  if (!isStale(request)) {
    return { taken: false, holder: readLockFile(request.path) };
  }
  return breakStale(request);
}

export function readLockFile(path: string): LockOwner | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Shows that the owner lives; false where the lock isn't its own any more. */
export function touchLockFile(path: string, token: string, now: number): boolean {
  if (readLockFile(path)?.token !== token) {
    return false;
  }
  utimesSync(path, now / 1000, now / 1000);
  return true;
}

export function releaseLockFile(path: string, token: string): void {
  if (readLockFile(path)?.token === token) {
    rmSync(path, { force: true });
  }
}

/** Whether its owner is gone, or hasn't touched it for too long. */
export function isStale({ path, now, staleAfter }: Pick<LockRequest, 'path' | 'now' | 'staleAfter'>): boolean {
  const owner = readLockFile(path);
  if (owner !== undefined && isGone(owner)) {
    return true;
  }
  const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return staleAfter !== undefined && touched !== undefined && now - touched > staleAfter;
}

function create({ path, run, token, now }: LockRequest): boolean {
  const whole = `${path}.${token}`;
  const owner: LockOwner = { ...thisProcess, run, since: now, token };
  writeFileSync(whole, `${JSON.stringify(owner)}\n`, { mode: 0o644, flag: 'wx' });
  try {
    utimesSync(whole, now / 1000, now / 1000);
    linkSync(whole, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      return false;
    }
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

/**
 * Only who holds the breaker's file may remove another's lock, and looks again first: or of two that saw the same stale
 * lock, the slower one would remove the quicker one's new lock.
 */
function breakStale(request: LockRequest): LockAnswer {
  const breaker = `${request.path}.breaking`;
  try {
    closeSync(openSync(breaker, 'wx'));
  } catch {
    return { taken: false, holder: readLockFile(request.path) };
  }
  try {
    if (!isStale(request)) {
      return { taken: false, holder: readLockFile(request.path) };
    }
    const before = readLockFile(request.path);
    rmSync(request.path, { force: true });
    return create(request) ? { taken: true, before } : { taken: false, holder: readLockFile(request.path) };
  } finally {
    rmSync(breaker, { force: true });
  }
}
