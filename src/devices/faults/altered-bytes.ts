import { decodeMessage } from '../../gbcs';
import { CodecError } from '../../terms';

/** A copy whose octet at `index` has one bit turned. */
export function oneBitOff(octets: Uint8Array, index: number): Uint8Array {
  const copy = octets.slice();
  copy[index] = (copy[index] ?? 0) ^ 0x01;
  return copy;
}

export function isResponse(message: Uint8Array): boolean {
  return decodeMessage(message).header.cra === 'response';
}

/** Whether these octets are one message, and nothing else. */
export function isMessage(octets: Uint8Array): boolean {
  try {
    decodeMessage(octets);
    return true;
  } catch (error) {
    if (error instanceof CodecError) {
      return false;
    }
    throw error;
  }
}
