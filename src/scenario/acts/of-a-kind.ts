import { alertCodeOf, decodeMessage, type Message } from '../../gbcs';
import { CodecError } from '../../terms';

/** Whether a Device says this in answer, however badly; an Alert it sends of itself, whenever it likes. */
export function answersSomething(octets: Uint8Array): boolean {
  return messageIn(octets)?.header.cra !== 'alert';
}

/** Whether this is an Alert of a code. */
export const tellsOf =
  (code: string) =>
  (octets: Uint8Array): boolean => {
    const message = messageIn(octets);
    return message?.header.cra === 'alert' && alertCodeOf(message) === code;
  };

function messageIn(octets: Uint8Array): Message | undefined {
  try {
    return decodeMessage(octets);
  } catch (error) {
    if (error instanceof CodecError) {
      return undefined;
    }
    throw error;
  }
}
