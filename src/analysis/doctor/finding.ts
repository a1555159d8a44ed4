import type { OpenWires } from '../../assembly';
import { type BenchFile, type BenchProblem, holderText, type Lease, placeIn } from '../../bench';
import { ConfigError, type EntityId, type Instant, MeterbenchError, type OriginatorCounter } from '../../terms';

export type FindingVerdict = 'ok' | 'warning' | 'failed' | 'skipped';

/** What one check found about one thing. */
export interface Finding {
  readonly verdict: FindingVerdict;
  readonly what: string;
  /** What to do about it. */
  readonly next?: string;
  /** The bench file, or what it names, is to be corrected: nothing was sent. */
  readonly configuration?: true;
}

/** What the checks look at, and hand on to one another. */
export interface Patient {
  /** Path of the bench file. */
  readonly path: string;
  readonly text: string;
  readonly file: BenchFile;
  readonly now: Instant;
  /** Path of the file with the Originator Counters, and what it says. */
  readonly countersPath: string;
  floor(originator: EntityId, recipient: EntityId): OriginatorCounter | undefined;
  /** Open while the checks that need them run. */
  wires?: OpenWires;
  /** Of ports, held until the end. */
  readonly portLeases: Lease[];
  /** Of Devices, granted over the wires and given back over them. */
  readonly deviceLeases: Lease[];
}

export interface Check {
  readonly name: string;
  /** A wire is touched: only once the bench file is right. */
  readonly onWire: boolean;
  run(patient: Patient): Promise<readonly Finding[]> | readonly Finding[];
}

export const ok = (what: string): Finding => ({ verdict: 'ok', what });
export const skipped = (what: string): Finding => ({ verdict: 'skipped', what });
export const warning = (what: string, next: string): Finding => ({ verdict: 'warning', what, next });

export function failed(error: unknown): Finding {
  const what = error instanceof Error ? error.message : String(error);
  const next = error instanceof MeterbenchError ? error.next : undefined;
  return {
    verdict: 'failed',
    what,
    ...(next === undefined ? {} : { next }),
    ...(error instanceof MeterbenchError && error.blame === 'config' ? { configuration: true } : {}),
  };
}

/** What is wrong in the bench file, with its line. */
export function wrong({ keys, what, next }: BenchProblem, { text, path }: Pick<Patient, 'text' | 'path'>): Finding {
  return failed(new ConfigError({ code: 'MB-BENCH-FILE', message: `${placeIn(text, path, keys)}: ${what}`, next }));
}

/** Gives the Devices back and lets go of the wires. */
export async function closeWires({ wires, deviceLeases }: Patient): Promise<void> {
  await releaseAll(deviceLeases);
  await wires?.close();
}

export async function releaseAll(leases: Lease[]): Promise<void> {
  for (const lease of leases.splice(0).reverse()) {
    await lease.release();
  }
}

/** What is said of a lease that was got. */
export function taken({ what, before }: Lease): Finding {
  return before === undefined
    ? ok(`${what} is ours until this ends`)
    : warning(
        `${what} is ours; it was left behind by ${holderText(before)}`,
        'That run did not end as it should: see what became of it',
      );
}

export const isReal = ({ emulate }: BenchFile['devices'][number]): boolean => emulate === undefined;

/** The names of some Devices, or of a few and how many more. */
export const namesOf = (devices: readonly { readonly name: string }[]): string =>
  devices.map(({ name }) => name).join(', ');
