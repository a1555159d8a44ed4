import { isCritical, type Message, verifyMessage } from '../../gbcs';
import type { DeviceId } from '../../terms';
import type { Desk } from '../desk';

/** Whether what comes from a Device's link is truly the Device's. */
export interface Authenticity {
  /** What speaks against it, in words for the journal; `undefined` where nothing does. */
  flaw(device: DeviceId, message: Message): string | undefined;
}

/** A message is the Device's by the protection that its use case obliges: a signature where it is critical, else a MAC. */
export const authenticity = (desk: Desk): Authenticity => ({
  flaw(device, message) {
    const { originator, messageCode } = message.header;
    const { mac, signature } = verifyMessage(message, desk.ports.signer, desk.acb);
    const obliged = isCritical(messageCode) ? signature : mac;
    const holds = obliged !== 'absent' && mac !== 'failed' && signature !== 'failed';
    return originator === device && holds ? undefined : `originator ${originator}, MAC ${mac}, signature ${signature}`;
  },
});
