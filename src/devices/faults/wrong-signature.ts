import { decodeMessage } from '../../gbcs';
import { allThatAnswers } from './all-that-answers';
import { oneBitOff } from './altered-bytes';
import type { Fault } from './fault';

/** One bit of each signature is wrong; messages that are MACed instead have none. */
export const wrongSignature: Fault = {
  name: 'wrong signature',
  standsFor: "A Device signs with a key that isn't the one in its certificate.",
  violates: allThatAnswers,
  outbound: (message) => {
    const { signature, bytes } = decodeMessage(message);
    return [signature === undefined ? message : oneBitOff(bytes, signature.byteOffset - bytes.byteOffset)];
  },
};
