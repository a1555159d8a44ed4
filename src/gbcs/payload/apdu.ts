import type { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';
import type { Data } from './data';
import { readData, writeData } from './data-codec';

/** What an instruction of an access-request does with an attribute or method. */
export type Choice = 'get' | 'set' | 'action' | 'get-with-selection';

const choices: readonly (Choice | undefined)[] = [undefined, 'get', 'set', 'action', 'get-with-selection'];

/** Class, instance (OBIS code, 6 octets) and attribute or method of a COSEM object. */
export interface CosemMember {
  readonly classId: number;
  readonly instance: Uint8Array;
  readonly member: number;
}

export interface Instruction extends CosemMember {
  readonly choice: Choice;
  readonly selection?: { readonly selector: number; readonly parameters: Data };
  /** Null data for `get` and for an action without parameters. */
  readonly data: Data;
}

export interface AccessRequest {
  readonly apdu: 'access-request';
  readonly invokeId: number;
  readonly instructions: readonly Instruction[];
}

export interface AccessResult {
  readonly choice: Choice;
  /** DLMS data-access-result or action-result; 0 is success. */
  readonly result: number;
  readonly data: Data;
}

export interface AccessResponse {
  readonly apdu: 'access-response';
  readonly invokeId: number;
  readonly results: readonly AccessResult[];
}

export interface DataNotification {
  readonly apdu: 'data-notification';
  readonly invokeId: number;
  readonly body: Data;
}

export type Apdu = AccessRequest | AccessResponse | DataNotification;

const tags = { 'access-request': 0xd9, 'access-response': 0xda, 'data-notification': 0x0f } as const;

export function isApduTag(octet: number | undefined): boolean {
  return octet === 0xd9 || octet === 0xda || octet === 0x0f;
}

/** Reads the APDU that fills the reader. */
export function readApdu(reader: OctetReader): Apdu {
  const tag = reader.u8('APDU tag');
  const invokeId = reader.u32('long-invoke-id-and-priority');
  reader.expectOctet(0x00, 'APDU date-time');
  const apdu = readBody(reader, tag, invokeId);
  reader.done('end of APDU');
  return apdu;
}

function readBody(reader: OctetReader, tag: number, invokeId: number): Apdu {
  switch (tag) {
    case tags['access-request']:
      return { apdu: 'access-request', invokeId, instructions: readInstructions(reader) };
    case tags['access-response']:
      return { apdu: 'access-response', invokeId, results: readResults(reader) };
    case tags['data-notification']:
      return { apdu: 'data-notification', invokeId, body: readData(reader) };
    default:
      return reader.fail('APDU tag', 'D9, DA or 0F', undefined, 0);
  }
}

function readChoice(reader: OctetReader): Choice {
  return choices[reader.u8('choice')] ?? reader.fail('choice', '01 to 04', undefined, reader.offset - 1);
}

const nothing: Data = { type: 'null-data' };

/** An instruction being read: its data stands behind all specifications. */
type Draft = { -readonly [Field in keyof Instruction]: Instruction[Field] };

function readInstructions(reader: OctetReader): readonly Instruction[] {
  const count = reader.lengthWithin('instruction count');
  const instructions: Draft[] = [];
  for (let index = 0; index < count; index += 1) {
    const choice = readChoice(reader);
    const classId = reader.u16('class');
    const instance = reader.take(6, 'instance');
    const member = reader.u8('attribute or method');
    const draft: Draft = { choice, classId, instance, member, data: nothing };
    if (choice === 'get-with-selection') {
      draft.selection = readSelection(reader);
    }
    instructions.push(draft);
  }
  const at = reader.offset;
  const found = reader.lengthWithin('data count');
  if (found !== count) {
    reader.fail('data count', `${count}`, `${found}`, at);
  }
  for (const instruction of instructions) {
    instruction.data = readData(reader);
  }
  return instructions;
}

function readSelection(reader: OctetReader) {
  return { selector: reader.u8('access selector'), parameters: readData(reader) };
}

function readResults(reader: OctetReader): AccessResult[] {
  reader.expectOctet(0x00, 'access-request-specification');
  const count = reader.lengthWithin('data count');
  const data: Data[] = [];
  for (let index = 0; index < count; index += 1) {
    data.push(readData(reader));
  }
  const at = reader.offset;
  const results = reader.lengthWithin('result count');
  if (results !== count) {
    reader.fail('result count', `${count}`, `${results}`, at);
  }
  return data.map((value) => ({ choice: readChoice(reader), result: reader.u8('result'), data: value }));
}

export function encodeApdu(apdu: Apdu): Uint8Array {
  const writer = new OctetWriter(256).u8(tags[apdu.apdu]).u32(apdu.invokeId).u8(0);
  switch (apdu.apdu) {
    case 'access-request':
      writeInstructions(writer, apdu.instructions);
      break;
    case 'access-response':
      writeResults(writer, apdu.results);
      break;
    case 'data-notification':
      writeData(writer, apdu.body);
  }
  return writer.done();
}

function writeInstructions(writer: OctetWriter, instructions: readonly Instruction[]): void {
  writer.length(instructions.length);
  for (const { choice, classId, instance, member, selection } of instructions) {
    writer.u8(choices.indexOf(choice)).u16(classId).put(instance).u8(member);
    if (selection !== undefined) {
      writeData(writer.u8(selection.selector), selection.parameters);
    }
  }
  writer.length(instructions.length);
  for (const { data } of instructions) {
    writeData(writer, data);
  }
}

function writeResults(writer: OctetWriter, results: readonly AccessResult[]): void {
  writer.u8(0).length(results.length);
  for (const { data } of results) {
    writeData(writer, data);
  }
  writer.length(results.length);
  for (const { choice, result } of results) {
    writer.u8(choices.indexOf(choice)).u8(result);
  }
}
