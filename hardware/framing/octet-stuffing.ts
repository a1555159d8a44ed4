import { largestPayload } from '../link/link-limits';

/** The octets of RFC 1662 framing, and the sizes that follow from them. */
export const flag = 0x7e;
export const escapeOctet = 0x7d;
/** An escaped octet goes with this bit inverted. */
export const escapeBit = 0x20;
/** Address FF (all stations) and control 03 (unnumbered information). */
export const addressAndControl = 0xff03;
/** Address, control, type and sequence. */
export const headerLength = 5;
export const fcsLength = 4;
export const shortestFrame = headerLength + fcsLength;
export const longestFrame = headerLength + largestPayload + fcsLength;
/** DC1 and DC3: with software flow control they are the line's own words and never data. */
export const flowControlOctets: readonly number[] = [0x11, 0x13];
