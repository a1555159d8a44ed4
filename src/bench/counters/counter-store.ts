import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Clock, type Counters, type EntityId, type OriginatorCounter, originatorCounter } from '../../terms';
import { releaseLockFile, takeLockFile } from '../leases/lock-file';
import { type Reserved, readCounterFile, reason, unusable, writeCounterFile } from './counter-file';

export interface CounterStoreOptions {
  readonly path: string;
  /** The real time: the rules date has nothing to say here. */
  readonly clock: Clock;
  /** How many are reserved in the file at a time. What a crash leaves unused is skipped. */
  readonly block?: number;
  /** Called between two tries to lock the file. */
  readonly pause?: () => void;
  /** Tries to lock the file before it is given up. */
  readonly tries?: number;
}

/** Where they are kept: one file for all benches and users of a home, since a Device may move from bench to bench. */
export function countersPath(env: Readonly<Record<string, string | undefined>>, home: string): string {
  const state = env['XDG_STATE_HOME'] || join(home, '.local', 'state');
  return env['METERBENCH_COUNTERS'] || join(state, 'meterbench', 'counters.json');
}

interface Block {
  next: bigint;
  readonly last: bigint;
}

/**
 * Originator Counters that outlive a run: a Device that has seen one refuses all that aren't above it, for ever. They
 * begin above the time of day in milliseconds, are reserved in the file before any is given, and only rise, in this
 * process and in all others that use the file.
 */
export class CounterStore implements Counters {
  readonly #options: Required<CounterStoreOptions>;
  readonly #blocks = new Map<string, Block>();

  /** @throws ConfigError where the file is there and can't be used */
  constructor(options: CounterStoreOptions) {
    this.#options = { block: 256, pause: pauseBriefly, tries: 400, ...options };
    readCounterFile(options.path);
  }

  /** @throws ConfigError where the file can't be used; never gives a counter that isn't reserved there */
  next(originator: EntityId, recipient: EntityId): OriginatorCounter {
    const key = `${originator} ${recipient}`;
    const held = this.#blocks.get(key);
    const block = held !== undefined && held.next <= held.last ? held : this.#reserve(originator, recipient);
    this.#blocks.set(key, block);
    return originatorCounter(block.next++);
  }

  /** The highest counter that may have been given so far, by anybody who uses the file. */
  floor(originator: EntityId, recipient: EntityId): OriginatorCounter | undefined {
    const reserved = readCounterFile(this.#options.path)[originator]?.[recipient];
    return reserved === undefined ? undefined : originatorCounter(BigInt(reserved));
  }

  #reserve(originator: EntityId, recipient: EntityId): Block {
    const { path, clock, block } = this.#options;
    return this.#locked(() => {
      const reserved: Reserved = readCounterFile(path);
      const before = BigInt(reserved[originator]?.[recipient] ?? 0);
      const now = BigInt(clock.now());
      const next = (before > now ? before : now) + 1n;
      const last = next + BigInt(block) - 1n;
      writeCounterFile(path, { ...reserved, [originator]: { ...reserved[originator], [recipient]: last.toString() } });
      return { next, last };
    });
  }

  #locked<T>(work: () => T): T {
    const { path, clock, pause, tries } = this.#options;
    const lock = `${path}.lock`;
    for (let left = tries; left > 0; left--) {
      const token = randomUUID();
      if (this.#take(lock, token, clock.now())) {
        try {
          return work();
        } finally {
          releaseLockFile(lock, token);
        }
      }
      pause();
    }
    throw unusable(path, `stays locked by ${lock}`, `If no other meterbench runs, delete ${lock} and ${lock}.breaking`);
  }

  #take(lock: string, token: string, now: number): boolean {
    const { path } = this.#options;
    try {
      mkdirSync(dirname(path), { recursive: true });
      return takeLockFile({ path: lock, run: 'counters', token, now }).taken;
    } catch (cause) {
      throw unusable(
        path,
        `can't be locked (${reason(cause)})`,
        'Make its folder writable, or name another file',
        cause,
      );
    }
  }
}

/** A counter is asked for in one go, so that this waits in one go. */
function pauseBriefly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}
