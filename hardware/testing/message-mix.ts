import type { SeededChance } from './seeded-chance';

/**
 * Sizes of GBCS messages as the DCC's reference set has them: least 62 octets, half up to 129, 95 % up to 734, none
 * over 3,986. Between these marks sizes grow by a constant factor.
 */
const marks: readonly (readonly [share: number, octets: number])[] = [
  [0, 62],
  [0.5, 129],
  [0.95, 734],
  [1, 3986],
];

export function sizeAt(share: number): number {
  let [lowShare, low] = marks[0] ?? [0, 0];
  for (const [highShare, high] of marks.slice(1)) {
    if (share <= highShare) {
      return Math.round(low * (high / low) ** ((share - lowShare) / (highShare - lowShare)));
    }
    [lowShare, low] = [highShare, high];
  }
  return low;
}

/** `count` messages of that mix, evenly over it and in no order, of octets without pattern. */
export function messageMix(chance: SeededChance, count: number): readonly Uint8Array[] {
  const messages = Array.from({ length: count }, (_, index) => chance.bytes(sizeAt((index + 0.5) / count)));
  for (let at = count - 1; at > 0; at--) {
    const other = chance.below(at + 1);
    const [one, two] = [messages[at], messages[other]];
    if (one !== undefined && two !== undefined) {
      messages[at] = two;
      messages[other] = one;
    }
  }
  return messages;
}
