import type { Fault } from './fault';
import { signedAgain } from './signed-again';

const always = new Uint8Array(32).fill(0x5a);

/** Each signature verifies, and all have one per-message secret: any two of them give the key away. */
export const repeatedSecret: Fault = {
  name: 'repeated per-message secret',
  standsFor: 'A Device signs with a random number that it made once, so that two signatures give its private key away.',
  violates: ['MP129-R3'],
  outbound: (message, device) => [signedAgain(message, device, always)],
};
