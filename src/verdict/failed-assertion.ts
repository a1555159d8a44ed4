import { shown, shownBoth } from './shown';

/** What an assertion library says of an assertion. */
export interface AssertionTold {
  /** Its message, in one line. */
  readonly message: string;
  /** The two values; absent where it compares none, as one that a list is empty. */
  readonly compared?: { readonly expected: string; readonly observed: string };
  /** What it was made of, where it compares nothing. */
  readonly observed?: string;
}

/** Longest message that is told. */
const most = 400;

/**
 * Reads an error as the failed assertion that it is; `undefined` of any other. By name and code and not by class: a
 * project may have another chai than ours, and `node:assert` has a class of its own.
 */
export function failedAssertion(error: unknown): AssertionTold | undefined {
  if (typeof error !== 'object' || error === null) {
    return undefined;
  }
  const { name, code } = error as Readonly<Record<string, unknown>>;
  return name === 'AssertionError' || code === 'ERR_ASSERTION' ? assertionTold(error) : undefined;
}

/** Reads what an assertion library says, by the names that an AssertionError has for it. */
export function assertionTold(facts: object): AssertionTold {
  const { message, expected, actual, operator, showDiff, generatedMessage } = facts as Readonly<
    Record<string, unknown>
  >;
  const told = oneLine(String(message ?? ''));
  // chai says by showDiff whether it compares two values; node:assert has no such word, and one of the two is there then.
  if (showDiff === false || (expected === undefined && actual === undefined)) {
    return { message: told, ...(actual === undefined ? {} : { observed: shown(actual) }) };
  }
  const both = shownBoth(expected, actual);
  // `notStrictEqual`, `!=` and their like, which chai and node:assert share; chai has no operator for some, as for a length.
  const negated =
    operator === undefined
      ? both.expected === both.observed
      : typeof operator === 'string' && /^(?:not|!=)/.test(operator);
  const compared = negated ? { ...both, expected: `not ${both.expected}` } : both;
  // node:assert draws the difference over many lines, another way in each version.
  const drawn = generatedMessage === true ? `${String(message).split(/:?\n/, 1)[0]}: ${inWords(compared)}` : undefined;
  return { message: drawn === undefined ? told : oneLine(drawn), compared };
}

const inWords = ({ expected, observed }: { readonly expected: string; readonly observed: string }): string =>
  `expected ${expected}, observed ${observed}`;

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
