import type { EntityId, MessageCode, OriginatorCounter } from '../../terms';
import { CodecError, messageCode, toHex } from '../../terms';
import type { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';

/** Command, Response or Alert (GBCS "CRA Flag"). */
export type Cra = 'command' | 'response' | 'alert';

const cras: readonly (Cra | undefined)[] = [undefined, 'command', 'response', 'alert'];

/** The Grouping Header's fields (DLMS general-signing), in GBCS's words. */
export interface Header {
  readonly cra: Cra;
  readonly originatorCounter: OriginatorCounter;
  readonly originator: EntityId;
  readonly recipient: EntityId;
  /** DLMS date-time, 12 octets: in the Responses of certain Message Codes only. */
  readonly dateTime?: Uint8Array;
  readonly messageCode: MessageCode;
  /** The user for whom the access control broker relays. */
  readonly supplementaryRemoteParty?: EntityId;
  readonly supplementaryRemotePartyCounter?: OriginatorCounter;
  /** The Device's own counter, in a Response to an unknown remote party that holds encrypted data. */
  readonly supplementaryOriginatorCounter?: OriginatorCounter;
  /** DER Key Agreement certificate of an unknown remote party, in a Command. */
  readonly certificate?: Uint8Array;
}

/** Octet that codes the CRA Flag. */
export function craOctet(cra: Cra): number {
  return cras.indexOf(cra);
}

/** Reads the header from its transaction-id (after the tag DF) up to and including other-information. */
export function readHeader(reader: OctetReader): Header {
  reader.expectOctet(0x09, 'transaction-id length');
  const cra = cras[reader.u8('CRA Flag')];
  if (cra === undefined) {
    reader.fail('CRA Flag', '01, 02 or 03', undefined, reader.offset - 1);
  }
  const originatorCounter = reader.counter('Originator Counter');
  reader.expectOctet(0x08, 'originator-system-title length');
  const originator = reader.entityId('Business Originator ID');
  reader.expectOctet(0x08, 'recipient-system-title length');
  const recipient = reader.entityId('Business Target ID');
  const dateTime = readDateTime(reader);
  const header: Draft = { cra, originatorCounter, originator, recipient, messageCode: 0 as MessageCode };
  if (dateTime !== undefined) {
    header.dateTime = dateTime;
  }
  readOtherInformation(reader, header);
  return header;
}

/** A header being read. */
type Draft = { -readonly [Field in keyof Header]: Header[Field] };

function readDateTime(reader: OctetReader): Uint8Array | undefined {
  const length = reader.u8('date-time length');
  if (length !== 0 && length !== 12) {
    reader.fail('date-time length', '00 or 0C', undefined, reader.offset - 1);
  }
  return length === 0 ? undefined : reader.take(12, 'date-time');
}

function readOtherInformation(reader: OctetReader, header: Draft): void {
  const at = reader.offset;
  const length = reader.lengthWithin('other-information length');
  if (length !== 2 && length !== 10 && length !== 18 && length < 26) {
    reader.fail('other-information length', '2, 10, 18, 26, or 18 and a certificate', `${length}`, at);
  }
  header.messageCode = reader.u16('Message Code') as MessageCode;
  if (length >= 10) {
    header.supplementaryRemoteParty = reader.entityId('Supplementary Remote Party ID');
  }
  if (length >= 18) {
    header.supplementaryRemotePartyCounter = reader.counter('Supplementary Remote Party Counter');
  }
  if (length === 26) {
    if (header.cra === 'command') {
      reader.fail('Supplementary Originator Counter', 'none in a Command');
    }
    header.supplementaryOriginatorCounter = reader.counter('Supplementary Originator Counter');
  } else if (length > 26) {
    header.certificate = readCertificate(reader, header.cra, length - 18);
  }
}

function readCertificate(reader: OctetReader, cra: Cra, length: number): Uint8Array {
  const at = reader.offset;
  const octets = reader.take(length, 'Remote Party Key Agreement Certificate');
  const fault = certificateFault(octets);
  if (cra !== 'command' || fault !== undefined) {
    reader.fail('Remote Party Key Agreement Certificate', fault ?? 'none but in a Command', undefined, at);
  }
  return octets;
}

/** What keeps octets from being one DER SEQUENCE that fills them, longer than a counter is. */
function certificateFault(octets: Uint8Array): string | undefined {
  const [tag, first = 0, high = 0, low = 0] = octets;
  const inner = first < 0x80 ? first + 2 : first === 0x81 ? high + 3 : first === 0x82 ? high * 0x100 + low + 4 : -1;
  return tag === 0x30 && inner === octets.length && octets.length > 8
    ? undefined
    : 'a DER certificate that fills its field';
}

/** Writes what `readHeader` reads. Fields that can't stand together are refused. */
export function writeHeader(writer: OctetWriter, header: Header): void {
  refuseMisfits(header);
  writer.u8(0x09).u8(craOctet(header.cra)).u64(header.originatorCounter);
  writer.u8(0x08).entityId(header.originator);
  writer.u8(0x08).entityId(header.recipient);
  writer.block(header.dateTime ?? new Uint8Array(0));
  const other = new OctetWriter(32).u16(messageCode(header.messageCode));
  if (header.supplementaryRemoteParty !== undefined) {
    other.entityId(header.supplementaryRemoteParty);
  }
  if (header.supplementaryRemotePartyCounter !== undefined) {
    other.u64(header.supplementaryRemotePartyCounter);
  }
  if (header.supplementaryOriginatorCounter !== undefined) {
    other.u64(header.supplementaryOriginatorCounter);
  }
  writer.block(header.certificate === undefined ? other.done() : other.put(header.certificate).done());
}

function refuseMisfits(header: Header): void {
  const party = header.supplementaryRemoteParty !== undefined;
  const partyCounter = header.supplementaryRemotePartyCounter !== undefined;
  const ownCounter = header.supplementaryOriginatorCounter !== undefined;
  const refuse = (field: string, expected: string, found: string) => {
    throw new CodecError({ field, offset: 0, expected, found, code: 'MB-CODEC-ENCODE' });
  };
  if (header.dateTime !== undefined && header.dateTime.length !== 12) {
    refuse('date-time', '12 octets', `${header.dateTime.length} octets`);
  }
  if (partyCounter && !party) {
    refuse('Supplementary Remote Party ID', 'one beside its counter', 'none');
  }
  if (ownCounter && (!partyCounter || header.cra === 'command')) {
    refuse('Supplementary Originator Counter', 'a relayed Response or Alert', 'another header');
  }
  if (header.certificate !== undefined) {
    const fault = certificateFault(header.certificate);
    if (!partyCounter || ownCounter || header.cra !== 'command' || fault !== undefined) {
      const field = 'Remote Party Key Agreement Certificate';
      refuse(field, fault ?? 'a relayed Command', toHex(header.certificate.subarray(0, 8)));
    }
  }
}
