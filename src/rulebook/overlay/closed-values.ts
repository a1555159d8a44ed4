import { choices, isChoiceId } from '../choices';
import { type Row, tableNameOf } from '../row';
import type { TableName } from '../values';

/** Tables whose rows say how something goes, each in one of a few words. */
const wordTables: readonly TableName[] = ['restore', 'smi', 'edge', 'device', 'firmware', 'ecdsa', 'table-28a'];

/** Rows whose value is a response code, which a shape and no list describes. */
const codes: readonly string[] = ['edge/refused-DUIS-version'];

/**
 * The values that an overlay may give a row in words; `undefined` where the table's shape alone decides.
 *
 * @param variants the row as it stands before and after every Modification
 */
export function closedValues(id: string, variants: readonly Row<unknown>[]): readonly string[] | undefined {
  if (codes.includes(id)) {
    return undefined;
  }
  if (isChoiceId(id)) {
    return [...choices[id], 'not stated'];
  }
  if (!wordTables.some((name) => name === tableNameOf(id))) {
    return undefined;
  }
  const own = variants.flatMap(({ value }) => (typeof value === 'string' && value !== 'not stated' ? [value] : []));
  return [...new Set([...own, 'otherwise', 'not stated'])];
}

/** The value that was probably meant: it shares the most pairs of letters with what was written. */
export function nearest(written: string, values: readonly string[]): string | undefined {
  const [best] = values
    .map((value) => ({ value, likeness: likeness(written.toLowerCase(), value.toLowerCase()) }))
    .sort((a, b) => b.likeness - a.likeness);
  return best !== undefined && best.likeness > 0.4 ? best.value : undefined;
}

/** Dice's coefficient over pairs of letters: 0 to 1. */
function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const shared = left.filter((pair) => right.includes(pair)).length;
  return (2 * shared) / Math.max(1, left.length + right.length);
}

const pairs = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
