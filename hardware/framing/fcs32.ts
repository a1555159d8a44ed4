/** The polynomial of RFC 1662 C.3, least significant bit first. */
const polynomial = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, octet) => {
  let remainder = octet;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ polynomial : remainder >>> 1;
  }
  return remainder;
});

/**
 * The 32 bit frame check sequence over octets `from` up to `to`, as an unsigned number; on the wire its least
 * significant octet goes first.
 *
 * @see RFC 1662 C.3
 */
export function fcs32(octets: Uint8Array, from = 0, to = octets.length): number {
  let fcs = 0xffff_ffff;
  for (let at = from; at < to; at++) {
    fcs = (fcs >>> 8) ^ (table[(fcs ^ (octets[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~fcs >>> 0;
}
