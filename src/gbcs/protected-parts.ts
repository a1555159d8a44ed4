import type { Signer } from '../terms';
import type { Header } from './header';
import type { Message } from './message';
import type { Data } from './payload/data';
import { encodeBlob, type GbzComponent, type ProtectedBlob, readBlob } from './payload/gbz';
import type { Payload } from './payload/payload';
import { protectedJob } from './shared-key-job';

/** What became of an encrypted part: its plaintext, `false` where its tag doesn't hold, `undefined` without keys. */
export type Opened = Uint8Array | false | undefined;

/**
 * The encrypted parts of a message's content, in their order.
 *
 * @throws CodecError where protected attributes don't begin with the security header 31 00000000
 */
export function protectedParts(content: Uint8Array, payload: Payload): readonly ProtectedBlob[] {
  switch (payload.family) {
    case 'dlms': {
      const { apdu } = payload;
      const holders = apdu.apdu === 'access-response' ? apdu.results.map(({ data }) => data) : [];
      return [...holders, ...(apdu.apdu === 'data-notification' ? [apdu.body] : [])].flatMap((data) =>
        protectedAttributes(content, data),
      );
    }
    case 'gbz':
      return payload.gbz.components.flatMap(protectedPayload);
    case 'gbz-alert':
      return payload.alert.body instanceof Uint8Array ? [] : protectedPayload(payload.alert.body);
    case 'der':
      return [];
  }
}

function protectedPayload({ payload }: GbzComponent): readonly ProtectedBlob[] {
  return payload instanceof Uint8Array ? [] : [payload];
}

/** A structure whose last member is the encrypted octets and whose last but one says how they are protected. */
function protectedAttributes(content: Uint8Array, data: Data): readonly ProtectedBlob[] {
  if (data.type !== 'structure') {
    return [];
  }
  const [parameters, blob] = data.items.slice(-2);
  if (blob?.type !== 'octet-string' || !isProtection(parameters)) {
    return [];
  }
  const start = blob.octets.byteOffset - content.byteOffset;
  return [readBlob(content, start, start + blob.octets.length)];
}

/** An array of protection parameters: each a structure of a type and a structure of five. */
function isProtection(data: Data | undefined): boolean {
  if (data?.type !== 'array' || data.items.length === 0) {
    return false;
  }
  return data.items.every((item) => {
    const [type, options] = item.type === 'structure' ? item.items : [];
    return type?.type === 'enum' && options?.type === 'structure' && options.items.length === 5;
  });
}

/** Opens the encrypted parts of a decoded message. */
export function openProtected({ header, content }: Message, payload: Payload, signer: Signer): readonly Opened[] {
  const parts = protectedParts(content, payload);
  if (parts.length === 0) {
    return [];
  }
  const job = protectedJob(header);
  return parts.map(({ ciphertext, tag }) => signer.open(job, ciphertext, tag));
}

/** Encrypts a part of a Response or an Alert: `31 00000000`, ciphertext, tag. */
export function sealProtected(header: Header, plaintext: Uint8Array, signer: Signer): Uint8Array {
  return encodeBlob(signer.seal(protectedJob(header), plaintext));
}
