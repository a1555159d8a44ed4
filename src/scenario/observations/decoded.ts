import { decodeMessage, type Message } from '../../gbcs';
import { CodecError } from '../../terms';

/** The message that octets are, or in words why they are none. */
export function decoded(octets: Uint8Array): Message | string {
  try {
    return decodeMessage(octets);
  } catch (error) {
    if (error instanceof CodecError) {
      return error.message;
    }
    throw error;
  }
}

/** The same of octets of which nobody is told why they are no message. */
export function messageOf(octets: Uint8Array): Message | undefined {
  const found = decoded(octets);
  return typeof found === 'string' ? undefined : found;
}
