import { inspect, isDeepStrictEqual } from 'node:util';
import { toHex } from '../terms';

/** How much of a value a record keeps. */
const most = 2000;

/** A value as a record shows it: a text as it is, octets in hex, anything else as JSON. */
export function shown(value: unknown): string {
  const text = whole(value);
  return text.length > most ? `${text.slice(0, most)}… (${text.length - most} more characters)` : text;
}

function whole(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  if (value === undefined) {
    return 'nothing';
  }
  return value instanceof Uint8Array ? toHex(value) : (json(value) ?? inspected(value));
}

/** Two values that are compared; as code has them where they differ and would look alike, as 1 and `'1'` do. */
export function shownBoth(expected: unknown, observed: unknown): { expected: string; observed: string } {
  const both = { expected: shown(expected), observed: shown(observed) };
  const alike = both.expected === both.observed && !isDeepStrictEqual(expected, observed);
  return alike ? { expected: inspected(expected), observed: inspected(observed) } : both;
}

/** `undefined` of what JSON has no form for: a function, a circle, a Map whose entries it would leave out. */
function json(value: unknown): string | undefined {
  if (value instanceof Map || value instanceof Set || value instanceof Error || value instanceof RegExp) {
    return undefined;
  }
  try {
    return JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'bigint' ? inner.toString() : inner instanceof Uint8Array ? toHex(inner) : inner,
    );
  } catch {
    return undefined;
  }
}

const inspected = (value: unknown): string => inspect(value, { depth: 4, breakLength: Number.POSITIVE_INFINITY });
