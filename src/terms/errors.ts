/** Who has to act on an error: the Device under test, the DCC, the bench around them, the suite itself, or its user. */
export type Blame = 'device' | 'dcc' | 'bench' | 'suite' | 'config';

export interface ErrorFacts {
  /** Stable, greppable code such as `MB-LINK-TIMEOUT`. */
  readonly code: string;
  readonly blame: Blame;
  /** What happened, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly next?: string;
  readonly cause?: unknown;
}

/** The one base class of every error this project throws. */
export class MeterbenchError extends Error {
  readonly code: string;
  readonly blame: Blame;
  readonly next: string | undefined;

  constructor(facts: ErrorFacts) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.name = new.target.name;
    this.code = facts.code;
    this.blame = facts.blame;
    this.next = facts.next;
  }
}

/** Wrong configuration or usage: told to the user with file, line, offending value and fix; exit code 2. */
export class ConfigError extends MeterbenchError {
  constructor(facts: Omit<ErrorFacts, 'blame'>) {
    super({ ...facts, blame: 'config' });
  }
}

/** A wait ended by its deadline. */
export class DeadlineError extends MeterbenchError {
  constructor(what: string, milliseconds: number) {
    super({
      code: 'MB-DEADLINE',
      blame: 'bench',
      message: `${what}: nothing within ${milliseconds} ms`,
      next: 'Raise the time limit of this class in the bench file if the Device is known to be slower',
    });
  }
}

/** Bytes that aren't what the specification says: which field, where, what was expected and what stood there. */
export class CodecError extends MeterbenchError {
  readonly field: string;
  /** Octets from the start of the input. */
  readonly offset: number;
  readonly expected: string;
  readonly found: string;

  constructor(at: { field: string; offset: number; expected: string; found: string; code?: string }) {
    super({
      code: at.code ?? 'MB-CODEC',
      blame: 'device',
      message: `${at.field} at offset ${at.offset}: expected ${at.expected}, found ${at.found}`,
    });
    this.field = at.field;
    this.offset = at.offset;
    this.expected = at.expected;
    this.found = at.found;
  }
}

/** One or two lines for a person: what happened and what to do; never a stack trace. */
export function tell(error: unknown): string {
  if (error instanceof MeterbenchError) {
    return error.next === undefined
      ? `${error.code}: ${error.message}`
      : `${error.code}: ${error.message}\n  ${error.next}`;
  }
  return error instanceof Error ? error.message : String(error);
}
