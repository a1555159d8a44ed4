import { type Instant, type OriginatorCounter, toHex } from '../../terms';
import { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';
import type { Choice } from '../payload/apdu';
import { encodeDateTime, momentIn, unspecifiedStatus } from './date-time';
import { invokeId } from './invoke-id';

/** The pieces that DLMS use cases are written of: APDU heads, instructions, and values with their tags. */

const choiceOctets: Record<Choice, number> = { get: 1, set: 2, action: 3, 'get-with-selection': 4 };

export const apduTag = { request: 0xd9, response: 0xda, notification: 0x0f } as const;

/** An OBIS code written with dots, as 6 octets. */
export function obis(text: string): Uint8Array {
  return Uint8Array.from(text.split('.'), Number);
}

/** One instruction of an access-request, without its selection. */
export function instruction(choice: Choice, classId: number, instance: string, member: number): Uint8Array {
  return new OctetWriter(10).u8(choiceOctets[choice]).u16(classId).put(obis(instance)).u8(member).done();
}

/** A writer that holds the APDU's tag, invoke id and empty date-time. */
export function beginApdu(tag: number, counter: OriginatorCounter): OctetWriter {
  return new OctetWriter(128).u8(tag).u32(invokeId(counter)).u8(0);
}

/** A reader behind the APDU's tag, invoke id and empty date-time, which have to be those of this message. */
export function openApdu(tag: number, content: Uint8Array, counter: OriginatorCounter): OctetReader {
  const reader = new OctetReader(content);
  reader.expectOctet(tag, 'APDU tag');
  reader.expect(new OctetWriter(4).u32(invokeId(counter)).done(), 'long-invoke-id-and-priority');
  reader.expectOctet(0, 'APDU date-time');
  return reader;
}

/** Several instructions, each exactly as given. */
export function putInstructions(writer: OctetWriter, instructions: readonly Uint8Array[]): OctetWriter {
  writer.length(instructions.length);
  for (const one of instructions) {
    writer.put(one);
  }
  return writer.length(instructions.length);
}

export function expectInstructions(reader: OctetReader, instructions: readonly Uint8Array[]): void {
  reader.expectOctet(instructions.length, 'instruction count');
  for (const [index, one] of instructions.entries()) {
    reader.expect(one, `instruction ${index + 1}`);
  }
  reader.expectOctet(instructions.length, 'data count');
}

/** A request of which nothing varies: instructions that read, each with null data. */
export function readRequestCodec(...members: readonly Uint8Array[]) {
  return {
    encode(_: undefined, counter: OriginatorCounter): Uint8Array {
      return putInstructions(beginApdu(apduTag.request, counter), members).put(new Uint8Array(members.length)).done();
    },
    decode(content: Uint8Array, counter: OriginatorCounter): undefined {
      const reader = openApdu(apduTag.request, content, counter);
      expectInstructions(reader, members);
      reader.expect(new Uint8Array(members.length), 'null data');
      reader.done('end of APDU');
      return undefined;
    },
  };
}

/** Choices with their results, at the end of an access-response. */
export function putResults(writer: OctetWriter, choices: readonly Choice[], results: readonly number[]): OctetWriter {
  writer.length(choices.length);
  for (const [index, choice] of choices.entries()) {
    writer.u8(choiceOctets[choice]).u8(results[index] ?? 0);
  }
  return writer;
}

export function readResults(reader: OctetReader, choices: readonly Choice[]): number[] {
  reader.expectOctet(choices.length, 'result count');
  const results = choices.map((choice, index) => {
    reader.expectOctet(choiceOctets[choice], `choice of result ${index + 1}`);
    return reader.u8(`result ${index + 1}`);
  });
  reader.done('end of APDU');
  return results;
}

/** Empty specification and the count of data, at the head of an access-response. */
export function beginResponse(counter: OriginatorCounter, count: number): OctetWriter {
  return beginApdu(apduTag.response, counter).u8(0).length(count);
}

export function openResponse(content: Uint8Array, counter: OriginatorCounter, count: number): OctetReader {
  const reader = openApdu(apduTag.response, content, counter);
  reader.expectOctet(0, 'access-request-specification');
  reader.expectOctet(count, 'data count');
  return reader;
}

/** octet-string of a fixed length. */
export function putOctets(writer: OctetWriter, octets: Uint8Array): OctetWriter {
  return writer.u8(0x09).block(octets);
}

export function readOctets(reader: OctetReader, field: string, length?: number): Uint8Array {
  reader.expectOctet(0x09, field);
  const at = reader.offset;
  const found = reader.lengthWithin(field);
  if (length !== undefined && found !== length) {
    reader.fail(field, `${length} octets`, `${found} octets`, at);
  }
  return reader.take(found, field);
}

export function putU16(writer: OctetWriter, value: number): OctetWriter {
  return writer.u8(0x12).u16(value);
}

export function readU16(reader: OctetReader, field: string): number {
  reader.expectOctet(0x12, field);
  return reader.u16(field);
}

/** A moment and what the clock said of itself; the status is left out where it says nothing (FF). */
export interface ClockReading {
  readonly at: Instant;
  readonly clockStatus?: number;
}

/** octet-string that holds a date-time. */
export function putTime(writer: OctetWriter, { at, clockStatus }: ClockReading): OctetWriter {
  return putOctets(writer, encodeDateTime(at, clockStatus));
}

export function readTime(reader: OctetReader, field: string): ClockReading {
  const offset = reader.offset + 2;
  const octets = readOctets(reader, field, 12);
  const { instant, status, plain } = momentIn(octets, field, offset);
  if (!plain) {
    reader.fail(field, 'neither day of week nor deviation', toHex(octets), offset);
  }
  return status === unspecifiedStatus ? { at: instant } : { at: instant, clockStatus: status };
}
