import { CodecError } from '../../terms';
import { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';
import type { CompactArray, Data, TypeDescription } from './data';
import { readScalar, scalarTag, writeScalar } from './scalar';

/** Type descriptions nest no deeper than this. */
const deepest = 32;

export function readCompactArray(reader: OctetReader): CompactArray {
  const description = readDescription(reader, 0);
  const length = reader.lengthWithin('compact-array length');
  const packed = new OctetReader(reader.bytes, reader.offset, reader.offset + length);
  reader.take(length, 'compact-array contents');
  const items: Data[] = [];
  while (packed.remaining > 0) {
    const before = packed.offset;
    items.push(readPacked(packed, description));
    if (packed.offset === before) {
      packed.fail('compact-array contents', 'elements of at least one octet');
    }
  }
  return { type: 'compact-array', description, items };
}

function readDescription(reader: OctetReader, depth: number): TypeDescription {
  reader.countNode('type description');
  if (depth >= deepest) {
    reader.fail('type description', `nesting no deeper than ${deepest}`);
  }
  const tag = reader.u8('type description');
  if (tag === 0x01) {
    const count = reader.u16('type description array count');
    return { array: readDescription(reader, depth + 1), count };
  }
  if (tag === 0x02) {
    const count = reader.lengthWithin('type description structure count');
    const structure: TypeDescription[] = [];
    for (let index = 0; index < count; index += 1) {
      structure.push(readDescription(reader, depth + 1));
    }
    return { structure };
  }
  if (tag === 0x13) {
    reader.fail('type description', 'no compact array in a compact array', undefined, reader.offset - 1);
  }
  return { tag };
}

function readPacked(reader: OctetReader, description: TypeDescription): Data {
  reader.countNode('compact-array element');
  if ('tag' in description) {
    return readScalar(reader, description.tag);
  }
  const items: Data[] = [];
  if ('structure' in description) {
    for (const member of description.structure) {
      items.push(readPacked(reader, member));
    }
    return { type: 'structure', items };
  }
  for (let index = 0; index < description.count; index += 1) {
    items.push(readPacked(reader, description.array));
  }
  return { type: 'array', items };
}

export function writeCompactArray(writer: OctetWriter, data: CompactArray): OctetWriter {
  writeDescription(writer, data.description);
  const packed = new OctetWriter();
  for (const item of data.items) {
    writePacked(packed, data.description, item);
  }
  return writer.block(packed.done());
}

function writeDescription(writer: OctetWriter, description: TypeDescription): void {
  if ('tag' in description) {
    writer.u8(description.tag);
  } else if ('structure' in description) {
    writer.u8(0x02).length(description.structure.length);
    for (const member of description.structure) {
      writeDescription(writer, member);
    }
  } else {
    writer.u8(0x01).u16(description.count);
    writeDescription(writer, description.array);
  }
}

function writePacked(writer: OctetWriter, description: TypeDescription, data: Data): void {
  if ('tag' in description) {
    if ('items' in data || scalarTag(data.type) !== description.tag) {
      throw misfit(`type ${description.tag}`, data.type);
    }
    writeScalar(writer, data);
    return;
  }
  const type = 'structure' in description ? 'structure' : 'array';
  const count = 'structure' in description ? description.structure.length : description.count;
  if (data.type !== type || data.items.length !== count) {
    throw misfit(`${type} of ${count}`, data.type);
  }
  for (const [index, item] of data.items.entries()) {
    writePacked(
      writer,
      ('structure' in description ? description.structure[index] : description.array) ?? { tag: 0 },
      item,
    );
  }
}

function misfit(expected: string, found: string): CodecError {
  return new CodecError({ field: 'compact-array element', offset: 0, expected, found, code: 'MB-CODEC-ENCODE' });
}
