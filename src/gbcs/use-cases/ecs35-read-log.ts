import { CodecError, type Instant } from '../../terms';
import { useCase } from '../define';
import { fromZclTime, zclTime } from '../fields/date-time';
import {
  apduTag,
  beginApdu,
  beginResponse,
  instruction,
  obis,
  openApdu,
  openResponse,
  putResults,
  readResults,
} from '../fields/dlms-fields';
import { OctetWriter } from '../octets/octet-writer';
import { readCompactArray, writeCompactArray } from '../payload/compact-array';
import type { Data } from '../payload/data';
import { type Scalar, scalarTag } from '../payload/scalar';
import type { Codec } from '../use-case';

/** The times between which entries are wanted. */
export interface ReadLog {
  readonly from: Instant;
  readonly to: Instant;
}

export interface LogEntry {
  readonly at: Instant;
  /** Event code such as 0x8f43. */
  readonly event: number;
  /** What this log keeps beside time and code. */
  readonly details: readonly Scalar[];
}

export type LogRead =
  | { readonly result: 'success'; readonly entries: readonly LogEntry[] }
  | { readonly result: 'failure'; readonly status: number };

/** Range descriptor: entries whose time (class 1, attribute 2) lies between two double-long-unsigned. */
const restriction = new OctetWriter(24)
  .put(Uint8Array.of(0x01, 0x02, 0x04, 0x02, 0x04, 0x12, 0x00, 0x01, 0x09, 0x06))
  .put(obis('0.0.94.44.100.255'))
  .put(Uint8Array.of(0x0f, 0x02, 0x12, 0x00, 0x00))
  .done();
/** All columns: an empty array. */
const allColumns = Uint8Array.of(0x01, 0x00);
const unsigned32 = 0x06;
const unsigned16 = 0x12;

function logCommand(object: string): Codec<ReadLog> {
  const get = instruction('get-with-selection', 7, object, 2);
  return {
    encode: ({ from, to }, counter) =>
      beginApdu(apduTag.request, counter)
        .u8(1)
        .put(get)
        .put(restriction)
        .u8(unsigned32)
        .u32(zclTime(from))
        .u8(unsigned32)
        .u32(zclTime(to))
        .put(allColumns)
        .u8(1)
        .u8(0)
        .done(),
    decode(content, counter) {
      const reader = openApdu(apduTag.request, content, counter);
      reader.expectOctet(1, 'instruction count');
      reader.expect(get, 'instruction 1');
      reader.expect(restriction, 'selection');
      reader.expectOctet(unsigned32, 'from');
      const from = fromZclTime(reader.u32('from'));
      reader.expectOctet(unsigned32, 'to');
      const to = fromZclTime(reader.u32('to'));
      reader.expect(allColumns, 'columns');
      reader.expect(Uint8Array.of(1, 0), 'null data');
      reader.done('end of APDU');
      return { from, to };
    },
  };
}

function logResponse(details: readonly Scalar['type'][]): Codec<LogRead> {
  const structure = [unsigned32, unsigned16, ...details.map(scalarTag)].map((tag) => ({ tag }));
  return {
    encode(value, counter) {
      const writer = beginResponse(counter, 1);
      if (value.result === 'failure') {
        return putResults(writer.u8(0), ['get'], [value.status]).done();
      }
      const items = value.entries.map(entryData);
      writeCompactArray(writer.u8(0x13), { type: 'compact-array', description: { structure }, items });
      return putResults(writer, ['get'], [0]).done();
    },
    decode(content, counter) {
      const reader = openResponse(content, counter, 1);
      const failed = content[reader.offset] === 0;
      reader.expectOctet(failed ? 0 : 0x13, 'log entries');
      const description = Uint8Array.of(0x02, structure.length, ...structure.map(({ tag }) => tag));
      if (!failed) {
        const at = reader.offset;
        reader.expect(description, 'columns');
        reader.offset = at;
      }
      const entries = failed ? [] : readCompactArray(reader).items.map(entryOf);
      const [status = 0] = readResults(reader, ['get']);
      if (failed !== (status !== 0)) {
        reader.fail('result', failed ? 'a failure, as there are no entries' : '00', undefined, content.length - 1);
      }
      return failed ? { result: 'failure', status } : { result: 'success', entries };
    },
  };
}

function entryData({ at, event, details }: LogEntry): Data {
  const head: readonly Data[] = [
    { type: 'double-long-unsigned', value: zclTime(at) },
    { type: 'long-unsigned', value: event },
  ];
  return { type: 'structure', items: [...head, ...details] };
}

/** The columns were checked before: a time, a code, and scalars. */
function entryOf(data: Data): LogEntry {
  const [time, event, ...details] = data.type === 'structure' ? data.items : [];
  if (time?.type !== 'double-long-unsigned' || event?.type !== 'long-unsigned') {
    throw new CodecError({ field: 'log entry', offset: 0, expected: 'a time and a code', found: data.type });
  }
  return {
    at: fromZclTime(time.value),
    event: event.value,
    details: details.flatMap((item) => ('items' in item ? [] : [item])),
  };
}

function readLog(code: number, object: string, ...details: readonly Scalar['type'][]) {
  return useCase<ReadLog, LogRead>(code, { command: logCommand(object), response: logResponse(details) });
}

/** ECS35: SR6.13. Event and Security Log of an ESME, then of a CHF, then power and Auxiliary Controller events. */
export const ecs35a = readLog(0x0048, '0.0.99.98.0.255', 'octet-string');
export const ecs35b = readLog(0x0049, '0.0.99.98.1.255');
export const ecs35c = readLog(0x0093, '0.0.99.98.0.255', 'octet-string');
export const ecs35d = readLog(0x0094, '0.0.99.98.1.255');
export const ecs35e = readLog(0x00b9, '0.0.99.98.4.255', 'double-long-unsigned');
export const ecs35f = readLog(0x00ba, '0.17.99.98.2.255', 'enum', 'double-long-unsigned');
export const ecs35g = readLog(0x00fd, '0.17.99.98.2.255', 'enum', 'double-long-unsigned');
