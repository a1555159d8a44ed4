/** Octets of the largest payload that any link carries in one piece: what an unsigned 16 bit length can say. */
export const largestPayload = 65_535;
