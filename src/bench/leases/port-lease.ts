import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, ConfigError, type Entropy, type Instant, instant, type Timers, toHex } from '../../terms';
import { type Lease, LeaseError, type LeaseHolder } from './lease';
import { type LockOwner, readLockFile, releaseLockFile, takeLockFile, touchLockFile } from './lock-file';

export interface PortLeaseOptions {
  /** Path of a serial port, or the name of what else one process at a time can use. */
  readonly port: string;
  /** What it is, for people. Default `Serial port`. */
  readonly kind?: string;
  /** Id of the run. */
  readonly run: string;
  readonly ports: { readonly clock: Clock; readonly timers: Timers; readonly entropy: Entropy };
  /** Told once where another has taken the port over, which can happen only after a long stand-still of this process. */
  readonly onLost?: (error: LeaseError) => void;
  readonly folder?: string;
  /** Seconds without a sign of life after which another process may take the lease. */
  readonly seconds?: number;
}

/** Everybody on this machine looks here. */
export const portLeaseFolder = join(tmpdir(), 'meterbench-leases');

/**
 * Takes a port for one run.
 *
 * @throws LeaseError where another run has it, ConfigError where nothing can be written in the folder
 */
export function takePortLease(options: PortLeaseOptions): Lease {
  const { port, kind = 'Serial port', run, ports, onLost, folder = portLeaseFolder, seconds = 30 } = options;
  const what = `${kind} ${port}`;
  const path = lockOf(port, folder);
  const token = toHex(ports.entropy.bytes(16));
  const now = ports.clock.now();
  const answer = inFolder(folder, () => takeLockFile({ path, run, token, now, staleAfter: seconds * 1000 }));
  if (!answer.taken) {
    throw new LeaseError(what, answer.holder && holderOf(answer.holder));
  }
  let lost: LeaseError | undefined;
  let cancel = () => {};
  const beat = () => {
    if (touchLockFile(path, token, ports.clock.now())) {
      cancel = ports.timers.after((seconds * 1000) / 3, beat);
      return;
    }
    const holder = readLockFile(path);
    lost = new LeaseError(what, holder && holderOf(holder), 'lost');
    onLost?.(lost);
  };
  cancel = ports.timers.after((seconds * 1000) / 3, beat);
  return {
    what,
    before: answer.before && holderOf(answer.before),
    get lost() {
      return lost;
    },
    async release() {
      cancel();
      releaseLockFile(path, token);
    },
  };
}

/** Who has a port, if anybody: for a look that takes nothing. */
export function portHolder(port: string, folder = portLeaseFolder): LeaseHolder | undefined {
  const owner = readLockFile(lockOf(port, folder));
  return owner && holderOf(owner);
}

function holderOf({ run, pid, host, since }: LockOwner): LeaseHolder {
  return { owner: `${run} (process ${pid}${host === hostname() ? '' : ` on ${host}`})`, since: roundedInstant(since) };
}

const roundedInstant = (milliseconds: number): Instant => instant(Math.round(milliseconds));

/** A port has one lock, by whichever of its names it is called. */
function lockOf(port: string, folder: string): string {
  let real = port;
  try {
    real = realpathSync(port);
  } catch {
    // It is no file, or isn't there: opening it will say so better.
  }
  const readable = real.replaceAll(/[^A-Za-z0-9]+/g, '-').slice(-40);
  return join(folder, `port${readable}-${createHash('sha256').update(real).digest('hex').slice(0, 8)}.lock`);
}

function inFolder<T>(folder: string, work: () => T): T {
  try {
    if (mkdirSync(folder, { recursive: true }) !== undefined) {
      // As /tmp itself: everybody may put a lock there, and nobody may remove another's.
      chmodSync(folder, 0o1777);
    }
    return work();
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-LEASE-FOLDER',
      message: `No lock can be made in ${folder}: ${cause instanceof Error ? cause.message : String(cause)}`,
      next: 'Make that folder writable for whoever uses the bench',
      cause,
    });
  }
}
