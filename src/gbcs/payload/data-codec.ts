import type { OctetReader } from '../octets/octet-reader';
import type { OctetWriter } from '../octets/octet-writer';
import { readCompactArray, writeCompactArray } from './compact-array';
import type { Data, DataItems } from './data';
import { readScalar, scalarTag, writeScalar } from './scalar';

const arrayTag = 0x01;
const structureTag = 0x02;
const compactArrayTag = 0x13;
/** Values nest no deeper than this; the DCC's own data nests 8 deep. */
const deepest = 32;

/** Reads one value: its tag, then its contents. */
export function readData(reader: OctetReader, depth = 0): Data {
  reader.countNode('data');
  const tag = reader.u8('data tag');
  if (tag === arrayTag || tag === structureTag) {
    return readItems(reader, tag === arrayTag ? 'array' : 'structure', depth);
  }
  return tag === compactArrayTag ? readCompactArray(reader) : readScalar(reader, tag);
}

function readItems(reader: OctetReader, type: 'array' | 'structure', depth: number): DataItems {
  if (depth >= deepest) {
    reader.fail(type, `nesting no deeper than ${deepest}`);
  }
  const count = reader.lengthWithin('item count');
  const items: Data[] = [];
  for (let index = 0; index < count; index += 1) {
    items.push(readData(reader, depth + 1));
  }
  return { type, items };
}

/** Writes a value as `readData` reads it. */
export function writeData(writer: OctetWriter, data: Data): OctetWriter {
  switch (data.type) {
    case 'compact-array':
      return writeCompactArray(writer.u8(compactArrayTag), data);
    case 'array':
    case 'structure':
      writer.u8(data.type === 'array' ? arrayTag : structureTag).length(data.items.length);
      for (const item of data.items) {
        writeData(writer, item);
      }
      return writer;
    default:
      return writeScalar(writer.u8(scalarTag(data.type)), data);
  }
}
