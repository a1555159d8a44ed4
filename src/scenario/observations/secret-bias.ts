/**
 * A test of per-message secrets for bias: each of the 256 bits of a secret should be 1 half of the time. A bit is called
 * biased where it is off by more than six standard deviations, so that of good signers fewer than one in a million is
 * called bad, whatever the number of secrets.
 *
 * Its power, with `n` secrets: a bit is found with a probability of 0.99 or more where it is 1 in less than
 * `0.5 - 4.2 / √n` or more than `0.5 + 4.2 / √n` of them (of 256: less than 24 % or more than 76 %). A bit that never
 * changes is found from 37 secrets on. Not found: a smaller bias, and a relation between secrets, such as a counter that
 * went through a hash.
 */
const limit = 6;
const bits = 256;

export interface BiasedBit {
  /** From the most significant one. */
  readonly bit: number;
  /** In how many of the secrets it is 1. */
  readonly ones: number;
}

/** @param secrets 32 octets each */
export function biasedBits(secrets: readonly Uint8Array[]): readonly BiasedBit[] {
  const { length: count } = secrets;
  return Array.from({ length: bits }, (_, bit) => {
    const ones = secrets.filter((secret) => (((secret[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1).length;
    return { bit, ones };
  }).filter(({ ones }) => Math.abs(2 * ones - count) > limit * Math.sqrt(count));
}
