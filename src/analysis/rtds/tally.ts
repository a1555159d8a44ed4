/** The checks of a replay, in the order in which they are reported. */
export const checkNames = [
  'roundTrip',
  'mac',
  'signature',
  'protected',
  'fromPrecommand',
  'responseHeader',
  'regenerated',
] as const;
export type CheckName = (typeof checkNames)[number];

export interface Skip {
  readonly file: string;
  readonly reason: string;
}

/** What a check came to: `of` is everything it applies to, and so holds what passed, failed and was skipped. */
export interface CheckTally {
  passed: number;
  of: number;
  readonly skipped: Skip[];
}

export interface Failure {
  readonly check: CheckName;
  readonly file: string;
  /** Octets from the start of the message. */
  readonly offset: number;
  readonly detail: string;
}

/** What a replay found; its JSON is what `--json` prints. */
export interface ReplayReport {
  readonly messages: number;
  readonly checks: Readonly<Record<CheckName, CheckTally>>;
  readonly failures: readonly Failure[];
}

export class Tally {
  readonly failures: Failure[] = [];
  readonly checks: Record<CheckName, CheckTally> = {
    roundTrip: { passed: 0, of: 0, skipped: [] },
    mac: { passed: 0, of: 0, skipped: [] },
    signature: { passed: 0, of: 0, skipped: [] },
    protected: { passed: 0, of: 0, skipped: [] },
    fromPrecommand: { passed: 0, of: 0, skipped: [] },
    responseHeader: { passed: 0, of: 0, skipped: [] },
    regenerated: { passed: 0, of: 0, skipped: [] },
  };

  pass(check: CheckName): void {
    this.checks[check].of += 1;
    this.checks[check].passed += 1;
  }

  skip(check: CheckName, file: string, reason: string): void {
    this.checks[check].of += 1;
    this.checks[check].skipped.push({ file, reason });
  }

  fail(check: CheckName, file: string, offset: number, detail: string): void {
    this.checks[check].of += 1;
    this.failures.push({ check, file, offset, detail });
  }

  /** Passes where both are the same octets; else fails at the first that differs. */
  compare(check: CheckName, file: string, expected: Uint8Array, made: Uint8Array, what: string): boolean {
    const offset = firstDifference(expected, made);
    if (offset === undefined) {
      this.pass(check);
      return true;
    }
    const octet = (octets: Uint8Array) => octets[offset]?.toString(16).toUpperCase().padStart(2, '0') ?? 'the end';
    this.fail(check, file, offset, `${what}: the file has ${octet(expected)}, made was ${octet(made)}`);
    return false;
  }
}

/** Where two runs of octets first differ; `undefined` where they don't. */
export function firstDifference(a: Uint8Array, b: Uint8Array): number | undefined {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index += 1) {
    if (a[index] !== b[index]) {
      return index;
    }
  }
  return a.length === b.length ? undefined : shorter;
}
