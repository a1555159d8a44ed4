import { decodeMessage } from '../../gbcs';

/** A copy whose octet at `index` has one bit turned. */
export function oneBitOff(octets: Uint8Array, index: number): Uint8Array {
  const copy = octets.slice();
  copy[index] = (copy[index] ?? 0) ^ 0x01;
  return copy;
}

export function isResponse(message: Uint8Array): boolean {
  return decodeMessage(message).header.cra === 'response';
}
