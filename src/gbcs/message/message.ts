import { CodecError } from '../../terms';
import { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';
import { type Header, readHeader, writeHeader } from './header';

/**
 * One GBCS message.
 *
 * `pre-command`: a Grouping Header without signature field, as the DCC hands it to a user to sign.
 * `signed-pre-command`: a Command with a signature and no MAC, as the user returns it (also the final form of the few
 * Commands that no access control broker MACs). `message`: every other.
 */
export interface Message {
  readonly form: 'pre-command' | 'signed-pre-command' | 'message';
  readonly header: Header;
  readonly content: Uint8Array;
  /** `r || s`, 64 octets. */
  readonly signature: Uint8Array | undefined;
  /** 12 octets. */
  readonly mac: Uint8Array | undefined;
  /** The whole message as it came: the input itself, of which the other fields are views. */
  readonly bytes: Uint8Array;
}

/** Tags of DLMS general-ciphering (the MAC Header) and general-signing (the Grouping Header). */
const macHeaderTag = 0xdd;
const groupingHeaderTag = 0xdf;
/** Transaction-id, two titles, date-time, other-information and key-info, all empty. */
const emptyMacHeaderFields = new Uint8Array(6);
/** Security control (authentication only) and invocation counter. */
export const securityHeader = Uint8Array.of(0x11, 0, 0, 0, 0);
const macLength = 12;

/**
 * Decodes one message, strictly: any octet that isn't what GBCS says throws. Nothing is copied: who wants to change the
 * input afterwards has to hand over a copy.
 *
 * @throws CodecError
 */
export function decodeMessage(input: Uint8Array): Message {
  const bytes = plainView(input);
  const reader = new OctetReader(bytes);
  if (bytes[0] !== macHeaderTag) {
    return decodeGrouping(reader, bytes, undefined);
  }
  reader.offset = 1;
  reader.expect(emptyMacHeaderFields, 'MAC Header');
  const at = reader.offset;
  const length = reader.length('MAC Header length');
  if (length !== reader.remaining || length < securityHeader.length + macLength) {
    reader.fail('MAC Header length', `${reader.remaining}`, `${length}`, at);
  }
  reader.expect(securityHeader, 'security header');
  const mac = bytes.subarray(bytes.length - macLength);
  return decodeGrouping(new OctetReader(bytes, reader.offset, bytes.length - macLength), bytes, mac);
}

/** The same octets as a plain `Uint8Array`: views of a Buffer would be Buffers. */
function plainView(input: Uint8Array): Uint8Array {
  return input.constructor === Uint8Array ? input : new Uint8Array(input.buffer, input.byteOffset, input.length);
}

function decodeGrouping(reader: OctetReader, bytes: Uint8Array, mac: Uint8Array | undefined): Message {
  reader.expectOctet(groupingHeaderTag, 'Grouping Header tag');
  const header = readHeader(reader);
  const content = reader.take(reader.lengthWithin('content length'), 'content');
  const unsigned = header.cra === 'command' && mac === undefined;
  if (unsigned && reader.remaining === 0) {
    return { form: 'pre-command', header, content, signature: undefined, mac, bytes };
  }
  const signatureLength = reader.u8('signature length');
  if (signatureLength !== 0 && signatureLength !== 64) {
    reader.fail('signature length', '00 or 40', undefined, reader.offset - 1);
  }
  const signature = signatureLength === 0 ? undefined : reader.take(64, 'signature');
  reader.done('end of message');
  const form = unsigned && signature !== undefined ? 'signed-pre-command' : 'message';
  return { form, header, content, signature, mac, bytes };
}

/** Header and content after the tag: what is signed. */
export function encodeSignedPart(header: Header, content: Uint8Array): Uint8Array {
  const writer = new OctetWriter(96 + content.length);
  writeHeader(writer, header);
  return writer.block(content).done();
}

/** The Grouping Header with its signature field. */
export function encodeGrouping(signedPart: Uint8Array, signature: Uint8Array | undefined): Uint8Array {
  return new OctetWriter(signedPart.length + 66)
    .u8(groupingHeaderTag)
    .put(signedPart)
    .block(signature ?? new Uint8Array(0))
    .done();
}

/** The MAC Header around a Grouping Header, and the MAC behind it. */
export function encodeMacHeader(grouping: Uint8Array, mac: Uint8Array): Uint8Array {
  return new OctetWriter(grouping.length + 28)
    .u8(macHeaderTag)
    .put(emptyMacHeaderFields)
    .length(securityHeader.length + grouping.length + macLength)
    .put(securityHeader)
    .put(grouping)
    .put(mac)
    .done();
}

/** A Pre-Command: no signature field at all. */
export function encodePreCommand(header: Header, content: Uint8Array): Uint8Array {
  if (header.cra !== 'command') {
    throw new CodecError({
      field: 'CRA Flag',
      offset: 1,
      expected: 'command',
      found: header.cra,
      code: 'MB-CODEC-ENCODE',
    });
  }
  const signedPart = encodeSignedPart(header, content);
  const bytes = new Uint8Array(signedPart.length + 1);
  bytes[0] = groupingHeaderTag;
  bytes.set(signedPart, 1);
  return bytes;
}

/** Encodes the fields as they stand; signature and MAC are taken as given. */
export function encodeMessage(message: Omit<Message, 'bytes'>): Uint8Array {
  refuseLength('signature', message.signature, 64);
  refuseLength('MAC', message.mac, macLength);
  if (message.form === 'pre-command') {
    return encodePreCommand(message.header, message.content);
  }
  const grouping = encodeGrouping(encodeSignedPart(message.header, message.content), message.signature);
  return message.mac === undefined ? grouping : encodeMacHeader(grouping, message.mac);
}

function refuseLength(field: string, octets: Uint8Array | undefined, length: number): void {
  if (octets !== undefined && octets.length !== length) {
    throw new CodecError({
      field,
      offset: 0,
      expected: `${length} octets`,
      found: `${octets.length} octets`,
      code: 'MB-CODEC-ENCODE',
    });
  }
}

/** The Grouping Header of a decoded message, from its tag through its signature field. */
export function groupingOf(message: Message): Uint8Array {
  const { bytes, mac } = message;
  return mac === undefined ? bytes : bytes.subarray(groupingStart(message), bytes.length - macLength);
}

/** What a message's signature is over: after the tag up to and including the content. */
export function signedPartOf(message: Message): Uint8Array {
  const start = groupingStart(message) + 1;
  const end = message.content.byteOffset - message.bytes.byteOffset + message.content.length;
  return message.bytes.subarray(start, end);
}

function groupingStart(message: Message): number {
  if (message.mac === undefined) {
    return 0;
  }
  const first = message.bytes[7] ?? 0;
  return 8 + (first < 0x80 ? 0 : first & 0x7f) + securityHeader.length;
}
