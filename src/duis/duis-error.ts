import { type Blame, MeterbenchError } from '../terms';

/** What is wrong with a DUIS document, and where. */
export interface DuisFault {
  /** The element or attribute, as a path from the root: `Request/Header/CommandVariant`, `Request/@schemaVersion`. */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  /** Line of the document, from 1; absent where a value to write is wrong, or where the line isn't known. */
  readonly line?: number | undefined;
  /** Whose document it is: Requests come from the Service User's side, Responses from the DCC. */
  readonly blame?: Blame | undefined;
  readonly next?: string | undefined;
}

/** A DUIS document, or a value to be written as one, that isn't what the schema says. */
export class DuisError extends MeterbenchError {
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  readonly line: number | undefined;

  constructor(fault: DuisFault) {
    const at = fault.line === undefined ? '' : ` (line ${fault.line})`;
    super({
      code: 'MB-DUIS',
      blame: fault.blame ?? 'suite',
      message: `${fault.where}${at}: expected ${fault.expected}, found ${fault.found}`,
      ...(fault.next === undefined ? {} : { next: fault.next }),
    });
    this.where = fault.where;
    this.expected = fault.expected;
    this.found = fault.found;
    this.line = fault.line;
  }
}

/** A value as an error shows it: quoted, and cut to what fits in a line. */
export function shown(value: unknown): string {
  if (value === undefined) {
    return 'nothing';
  }
  if (value instanceof Uint8Array) {
    return `${value.length} octets`;
  }
  const text =
    typeof value === 'bigint'
      ? value.toString()
      : typeof value === 'string'
        ? JSON.stringify(value.slice(0, 81))
        : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
