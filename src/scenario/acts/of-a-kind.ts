import { alertCodeOf } from '../../gbcs';
import { messageOf } from '../observations/decoded';

/** Whether a Device says this in answer, however badly; an Alert it sends of itself, whenever it likes. */
export function answersSomething(octets: Uint8Array): boolean {
  return messageOf(octets)?.header.cra !== 'alert';
}

/** Whether this is an Alert of a code. */
export const tellsOf =
  (code: string) =>
  (octets: Uint8Array): boolean => {
    const message = messageOf(octets);
    return message?.header.cra === 'alert' && alertCodeOf(message) === code;
  };
