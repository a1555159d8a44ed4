import type { SeededChance } from '../seeded-chance';

/** Each octet is, with that probability, changed by one bit, lost, or followed by a stray one. */
export function lineNoise(chance: SeededChance, probability: number): (octets: Uint8Array) => Uint8Array {
  return (octets) => {
    const out: number[] = [];
    for (const octet of octets) {
      if (!chance.happens(probability)) {
        out.push(octet);
        continue;
      }
      const fault = chance.below(3);
      if (fault === 0) {
        out.push(octet ^ (1 << chance.below(8)));
      } else if (fault === 2) {
        out.push(octet, chance.below(256));
      }
    }
    return Uint8Array.from(out);
  };
}
