import type { Fault } from './fault';
import { signedAgain } from './signed-again';

/** Each signature verifies, but the first octet of its per-message secret is always 00: enough of them give the key away. */
export const biasedSignatures: Fault = {
  name: 'biased signatures',
  standsFor:
    'The random number source of a Device gives fewer bits than it should, so that its private key can be worked out.',
  violates: ['MP129-R3'],
  outbound: (message, device) => {
    const secret = device.ports.entropy.bytes(32);
    secret[0] = 0;
    return [signedAgain(message, device, secret)];
  },
};
