/** Octets of the largest payload that any link carries in one piece: what an unsigned 16 bit length can say. */
export const largestPayload = 65_535;

/** Milliseconds for which a Device's end keeps what comes before anybody there listens. */
export const heardWithin = 2000;
