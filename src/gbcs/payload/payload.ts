import type { Header } from '../message/header';
import { OctetReader } from '../octets/octet-reader';
import { type Apdu, encodeApdu, isApduTag, readApdu } from './apdu';
import { type DerNode, encodeDer, readDer } from './der';
import { encodeGbz, encodeGbzAlert, type GbzAlert, type GbzUse, readGbz, readGbzAlert } from './gbz';

/** A message's content as one of GBCS's three families (GBZ alerts have a form of their own). */
export type Payload =
  | { readonly family: 'dlms'; readonly apdu: Apdu }
  | { readonly family: 'gbz'; readonly gbz: GbzUse }
  | { readonly family: 'gbz-alert'; readonly alert: GbzAlert }
  | { readonly family: 'der'; readonly node: DerNode };

/** Universal tags with which DER contents begin. */
const derTags: readonly number[] = [0x02, 0x03, 0x04, 0x05, 0x0a, 0x18, 0x30];
/** GCS53: the billing data log comes as one GBZ component inside the alert. */
const billingDataLogAlert = 0x008b;

/**
 * Decodes a message's content, strictly; what comes out encodes to the same octets.
 *
 * @throws CodecError with the offset from the start of the content
 */
export function decodePayload(header: Pick<Header, 'cra' | 'messageCode'>, content: Uint8Array): Payload {
  const reader = new OctetReader(content);
  const [first, second] = content;
  if (isApduTag(first)) {
    return { family: 'dlms', apdu: readApdu(reader) };
  }
  if (first === 0x01 && second === 0x09) {
    return header.cra === 'alert'
      ? { family: 'gbz-alert', alert: readGbzAlert(reader, header.messageCode === billingDataLogAlert) }
      : { family: 'gbz', gbz: readGbz(reader) };
  }
  if (first === undefined || !derTags.includes(first)) {
    reader.fail('content', 'a DLMS APDU, a GBZ message or DER');
  }
  const node = readDer(reader);
  reader.done('end of DER');
  return { family: 'der', node };
}

/** Encodes a content to the octets that it is decoded from. */
export function encodePayload(payload: Payload): Uint8Array {
  switch (payload.family) {
    case 'dlms':
      return encodeApdu(payload.apdu);
    case 'gbz':
      return encodeGbz(payload.gbz);
    case 'gbz-alert':
      return encodeGbzAlert(payload.alert);
    case 'der':
      return encodeDer(payload.node);
  }
}
