import { decodeMessage } from '../../gbcs';
import { allThatAnswers } from './all-that-answers';
import { oneBitOff } from './altered-bytes';
import type { Fault } from './fault';

/** One bit of each MAC is wrong; messages that are signed instead have none. */
export const wrongMac: Fault = {
  name: 'wrong MAC',
  standsFor: "A Device makes its MACs with a key that isn't the one agreed with the access control broker.",
  violates: allThatAnswers,
  outbound: (message) => [decodeMessage(message).mac === undefined ? message : oneBitOff(message, message.length - 1)],
};
