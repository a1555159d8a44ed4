import type { Signer } from '../../terms';
import type { Header } from '../message/header';
import type { Message } from '../message/message';
import type { Apdu } from '../payload/apdu';
import type { Data } from '../payload/data';
import { encodeBlob, type GbzComponent, type ProtectedBlob, readBlob } from '../payload/gbz';
import type { Payload } from '../payload/payload';
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
    case 'dlms':
      return protectedAttributes(content, payload.apdu);
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

/** Of an access-response or a data-notification: a request holds no encrypted attributes. */
function protectedAttributes(content: Uint8Array, apdu: Apdu): readonly ProtectedBlob[] {
  const blobs: ProtectedBlob[] = [];
  const add = (data: Data) => {
    const blob = protectedOctets(data);
    if (blob !== undefined) {
      const start = blob.byteOffset - content.byteOffset;
      blobs.push(readBlob(content, start, start + blob.length));
    }
  };
  if (apdu.apdu === 'data-notification') {
    add(apdu.body);
  } else if (apdu.apdu === 'access-response') {
    for (const { data } of apdu.results) {
      add(data);
    }
  }
  return blobs;
}

/** Of a structure whose last but one member says how the last is protected: that last member's octets. */
export function protectedOctets(data: Data): Uint8Array | undefined {
  if (data.type !== 'structure') {
    return undefined;
  }
  const blob = data.items.at(-1);
  return blob?.type === 'octet-string' && isProtection(data.items.at(-2)) ? blob.octets : undefined;
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

/** Opens a part of a Response or an Alert that was encrypted by `sealProtected`. */
export function openSealed(header: Header, sealed: Uint8Array, signer: Signer): Opened {
  const { ciphertext, tag } = readBlob(sealed);
  return signer.open(protectedJob(header), ciphertext, tag);
}

/** Encrypts a part of a Response or an Alert: `31 00000000`, ciphertext, tag. */
export function sealProtected(header: Header, plaintext: Uint8Array, signer: Signer): Uint8Array {
  return encodeBlob(signer.seal(protectedJob(header), plaintext));
}
