import { encodeMessage, encodePayload, openProtected, protectedParts, sealProtected, verifyMessage } from '../../gbcs';
import type { EntityId, Signer } from '../../terms';
import type { MessageFile } from './message-files';
import { firstDifference, type Tally } from './tally';

/** That a message and its content encode to the octets they came from. */
export function checkRoundTrip({ file, message, payload }: MessageFile, tally: Tally): void {
  const content = encodePayload(payload);
  const differs = firstDifference(message.content, content);
  if (differs !== undefined) {
    const offset = message.content.byteOffset - message.bytes.byteOffset + differs;
    tally.fail('roundTrip', file, offset, 'the content encodes to other octets');
    return;
  }
  const { form, header, signature, mac } = message;
  tally.compare('roundTrip', file, message.bytes, encodeMessage({ form, header, content, signature, mac }), 'message');
}

/** That the MAC and the signature hold, where there are any and keys to tell by. */
export function checkAuthentic({ file, message }: MessageFile, tally: Tally, signer: Signer, acb: EntityId): void {
  const verdict = verifyMessage(message, signer, acb);
  const { bytes, signature, mac } = message;
  const places = {
    mac: bytes.length - (mac?.length ?? 0),
    signature: bytes.length - (mac?.length ?? 0) - (signature?.length ?? 0),
  };
  for (const check of ['mac', 'signature'] as const) {
    switch (verdict[check]) {
      case 'held':
        tally.pass(check);
        break;
      case 'failed':
        tally.fail(check, file, places[check], `the ${check} doesn't hold`);
        break;
      case 'no key':
        tally.skip(check, file, 'the key file lacks the keys to tell by');
    }
  }
}

/** That each encrypted part opens, and seals to the octets it came from. */
export function checkProtected({ file, message, payload }: MessageFile, tally: Tally, signer: Signer): void {
  const parts = protectedParts(message.content, payload);
  const opened = openProtected(message, payload, signer);
  for (const [index, part] of parts.entries()) {
    const plaintext = opened[index];
    const offset = part.ciphertext.byteOffset - message.bytes.byteOffset;
    if (plaintext === undefined) {
      tally.skip('protected', file, 'the key file lacks the keys to open it');
    } else if (plaintext === false) {
      tally.fail('protected', file, offset, `part ${index + 1}: its tag doesn't hold`);
    } else {
      const sealed = sealProtected(message.header, plaintext, signer);
      const start = offset - (sealed.length - plaintext.length - part.tag.length);
      const stood = message.bytes.subarray(start, start + sealed.length);
      tally.compare('protected', file, stood, sealed, `part ${index + 1} sealed again`);
    }
  }
}
