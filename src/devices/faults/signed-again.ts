import { decodeMessage, signedPartOf } from '../../gbcs';
import { MeterbenchError } from '../../terms';
import type { DeviceContext } from '../device-context';

/** The same message under a signature of the Device's with this per-message secret; one without signature as it is. */
export function signedAgain(octets: Uint8Array, { ports }: DeviceContext, secret: Uint8Array): Uint8Array {
  const message = decodeMessage(octets);
  const { header, signature, bytes } = message;
  if (signature === undefined) {
    return octets;
  }
  const made = ports.signer.signWith?.(header.originator, signedPartOf(message), secret);
  if (made === undefined) {
    throw new MeterbenchError({
      code: 'MB-FAULT-KEYS',
      blame: 'bench',
      message: 'This signer takes no per-message secret, so that nothing can be made to sign badly with it',
    });
  }
  const copy = bytes.slice();
  copy.set(made, signature.byteOffset - bytes.byteOffset);
  return copy;
}
