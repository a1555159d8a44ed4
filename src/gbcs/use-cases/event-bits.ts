/**
 * Sets of events as an ESME keeps them: 256 bits, of which bit i (the most significant of the first octet is 0) is the
 * event whose code ends in 255 - i. The high octet of the code tells whose events they are.
 */
const bits = 256;
export const eventSetLength = bits / 8;

/** High octet of the events that a Supplier, or a Network Operator, configures. */
export const eventsOf = { supplier: 0x81, networkOperator: 0x80 } as const;

/** @param codes such as 0x810d; only their low octet tells */
export function encodeEvents(codes: readonly number[]): Uint8Array {
  const octets = new Uint8Array(eventSetLength);
  for (const code of codes) {
    const bit = bits - 1 - (code & 0xff);
    octets[bit >> 3] = (octets[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  }
  return octets;
}

/** Codes in rising order. */
export function decodeEvents(octets: Uint8Array, high: number): readonly number[] {
  const codes: number[] = [];
  for (let low = 0; low < bits; low += 1) {
    const bit = bits - 1 - low;
    if (((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0) {
      codes.push(high * 0x100 + low);
    }
  }
  return codes;
}
