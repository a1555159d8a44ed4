import type { OctetReader } from '../octets/octet-reader';
import type { OctetWriter } from '../octets/octet-writer';
import { type NumberType, numberTypes, type OctetsType, octetsTypes } from './data-types';

/** A DLMS value that holds no other value, kept so that it encodes to the octets it came from. */
export type Scalar =
  | { readonly type: 'null-data' }
  | { readonly type: NumberType; readonly value: number }
  | { readonly type: 'long64' | 'long64-unsigned'; readonly value: bigint }
  | { readonly type: 'bit-string'; readonly bits: number; readonly octets: Uint8Array }
  | { readonly type: OctetsType; readonly octets: Uint8Array };

/** Reads what follows a scalar's tag: as a value of its own, or packed in a compact array. */
export function readScalar(reader: OctetReader, tag: number): Scalar {
  const number = numberTypes[tag];
  if (number !== undefined) {
    return { type: number.type, value: readNumber(reader, number.octets, number.signed) };
  }
  const octets = octetsTypes[tag];
  if (octets !== undefined) {
    const length = octets.octets ?? reader.lengthWithin('octets length');
    return { type: octets.type, octets: reader.take(length, octets.type) };
  }
  switch (tag) {
    case 0x00:
      return { type: 'null-data' };
    case 0x04:
      return readBitString(reader);
    case 0x14:
      return { type: 'long64', value: BigInt.asIntN(64, reader.u64('long64')) };
    case 0x15:
      return { type: 'long64-unsigned', value: reader.u64('long64-unsigned') };
    default:
      return reader.fail('data tag', 'a DLMS data type', undefined, reader.offset - 1);
  }
}

function readNumber(reader: OctetReader, octets: 1 | 2 | 4, signed: boolean): number {
  if (octets === 1) {
    const value = reader.u8('number');
    return signed ? (value << 24) >> 24 : value;
  }
  if (octets === 2) {
    const value = reader.u16('number');
    return signed ? (value << 16) >> 16 : value;
  }
  const value = reader.u32('number');
  return signed ? value | 0 : value;
}

function readBitString(reader: OctetReader): Scalar {
  const bits = reader.length('bit-string length');
  return { type: 'bit-string', bits, octets: reader.take(Math.ceil(bits / 8), 'bit-string') };
}

const tagOf = new Map<string, number>([
  ['null-data', 0x00],
  ['bit-string', 0x04],
  ['long64', 0x14],
  ['long64-unsigned', 0x15],
]);
const octetsPerNumber = new Map<string, number>();
for (const [tag, row] of numberTypes.entries()) {
  if (row !== undefined) {
    tagOf.set(row.type, tag);
    octetsPerNumber.set(row.type, row.octets);
  }
}
for (const [tag, row] of octetsTypes.entries()) {
  if (row !== undefined) {
    tagOf.set(row.type, tag);
  }
}

/** The tag that codes a scalar type. */
export function scalarTag(type: Scalar['type']): number {
  return tagOf.get(type) ?? 0;
}

/** Writes a scalar without its tag. */
export function writeScalar(writer: OctetWriter, data: Scalar): OctetWriter {
  switch (data.type) {
    case 'null-data':
      return writer;
    case 'bit-string':
      return writer.length(data.bits).put(data.octets);
    case 'long64':
    case 'long64-unsigned':
      return writer.u64(data.value);
    default:
      return 'octets' in data ? writeOctets(writer, data) : writeNumber(writer, data.type, data.value);
  }
}

function writeOctets(writer: OctetWriter, data: { type: OctetsType; octets: Uint8Array }): OctetWriter {
  const fixed = octetsTypes[scalarTag(data.type)]?.octets;
  return fixed === undefined ? writer.block(data.octets) : writer.put(data.octets);
}

function writeNumber(writer: OctetWriter, type: NumberType, value: number): OctetWriter {
  const octets = octetsPerNumber.get(type);
  return octets === 1 ? writer.u8(value) : octets === 2 ? writer.u16(value) : writer.u32(value);
}
