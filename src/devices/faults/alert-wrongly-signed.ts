import { decodeMessage } from '../../gbcs';
import { allThatAlerts, ofAlerts } from './alerts-alone';
import { oneBitOff } from './altered-bytes';
import type { Fault } from './fault';

/** One bit of the signature of each Alert is wrong; Responses are signed as they should be. */
export const alertWronglySigned: Fault = {
  name: 'alert wrongly signed',
  standsFor: 'The part of a Device that sends Alerts signs with a key that was replaced when it was commissioned.',
  violates: [...allThatAlerts, 'BASE-DEVICE-EXPLAINED'],
  outbound: ofAlerts((message) => {
    const { signature, bytes } = decodeMessage(message);
    return signature === undefined ? message : oneBitOff(bytes, signature.byteOffset - bytes.byteOffset);
  }),
};
