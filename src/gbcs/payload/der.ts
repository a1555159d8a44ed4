import type { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';

/** One DER value: a tag with contents, or a constructed tag with values. */
export type DerNode = DerLeaf | DerTree;

interface DerBase {
  readonly tag: number;
  /**
   * How many octets the length took, where that wasn't the fewest: Devices (and the DCC's own data) write 82 00 LL.
   * It is kept so that what came is encoded as it came; a node made without it is encoded in the shortest form.
   */
  readonly lengthOctets?: number;
}

export interface DerLeaf extends DerBase {
  readonly octets: Uint8Array;
}

export interface DerTree extends DerBase {
  readonly children: readonly DerNode[];
}

const constructed = 0x20;
const deepest = 32;

/** Octets of the shortest length field. */
function fewestOctets(length: number): number {
  return length < 0x80 ? 1 : length < 0x100 ? 2 : length < 0x1_0000 ? 3 : length < 0x100_0000 ? 4 : 5;
}

/** Reads one value; lengths needn't be in the shortest form, but definite, and within what holds them. */
export function readDer(reader: OctetReader, end = reader.end, depth = 0): DerNode {
  reader.countNode('DER value');
  const tag = reader.u8('DER tag');
  if ((tag & 0x1f) === 0x1f) {
    reader.fail('DER tag', 'a tag of one octet', undefined, reader.offset - 1);
  }
  const at = reader.offset;
  const length = readLength(reader);
  const taken = reader.offset - at;
  if (reader.offset > end || length > end - reader.offset) {
    reader.fail('DER length', `at most ${Math.max(0, end - reader.offset)} octets`, `${length} octets`, at);
  }
  const form = taken === fewestOctets(length) ? undefined : taken;
  if ((tag & constructed) === 0) {
    const octets = reader.take(length, 'DER contents');
    return form === undefined ? { tag, octets } : { tag, octets, lengthOctets: form };
  }
  if (depth >= deepest) {
    reader.fail('DER value', `nesting no deeper than ${deepest}`, undefined, at - 1);
  }
  const stop = reader.offset + length;
  const children: DerNode[] = [];
  while (reader.offset < stop) {
    children.push(readDer(reader, stop, depth + 1));
  }
  return form === undefined ? { tag, children } : { tag, children, lengthOctets: form };
}

function readLength(reader: OctetReader): number {
  const first = reader.u8('DER length');
  if (first < 0x80) {
    return first;
  }
  const count = first & 0x7f;
  if (count < 1 || count > 4) {
    reader.fail('DER length', 'a definite length of 1 to 5 octets', undefined, reader.offset - 1);
  }
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    length = length * 0x100 + reader.u8('DER length');
  }
  return length;
}

/** Octets of a value's tag and length as they are encoded. */
export function derHeaderLength(node: DerNode): number {
  return 1 + Math.max(node.lengthOctets ?? 0, fewestOctets(derContentsLength(node)));
}

/** Octets of a value without its tag and length. */
export function derContentsLength(node: DerNode): number {
  return 'octets' in node
    ? node.octets.length
    : node.children.reduce((sum, child) => sum + derHeaderLength(child) + derContentsLength(child), 0);
}

export function encodeDer(node: DerNode): Uint8Array {
  const writer = new OctetWriter(128);
  writeDer(writer, node);
  return writer.done();
}

function writeDer(writer: OctetWriter, node: DerNode): void {
  const octets = 'octets' in node ? node.octets : encodeChildren(node.children);
  writer.u8(node.tag);
  const form = Math.max(node.lengthOctets ?? 0, fewestOctets(octets.length));
  if (form === 1) {
    writer.u8(octets.length);
  } else {
    writer.u8(0x80 | (form - 1));
    for (let index = form - 2; index >= 0; index -= 1) {
      writer.u8(Math.floor(octets.length / 0x100 ** index));
    }
  }
  writer.put(octets);
}

function encodeChildren(children: readonly DerNode[]): Uint8Array {
  const writer = new OctetWriter(128);
  for (const child of children) {
    writeDer(writer, child);
  }
  return writer.done();
}
