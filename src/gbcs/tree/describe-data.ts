import { isoText, toHex } from '../../terms';
import { decodeDateTime } from '../fields/date-time';
import { OctetWriter } from '../octets/octet-writer';
import type { CompactArray, Data, TypeDescription } from '../payload/data';
import { writeData } from '../payload/data-codec';
import type { Scalar } from '../payload/scalar';
import { writeScalar } from '../payload/scalar';
import { obisName, obisText } from './obis-names';
import { lengthOctets, named, type Place, type TreeNode } from './tree-node';

/** What a DLMS value says, in a word. */
export function scalarText(data: Scalar): string | undefined {
  switch (data.type) {
    case 'null-data':
      return undefined;
    case 'visible-string':
    case 'utf8-string':
      return JSON.stringify(Buffer.from(data.octets).toString(data.type === 'utf8-string' ? 'utf8' : 'latin1'));
    case 'bit-string':
      return `${toHex(data.octets)} (${data.bits} bits)`;
    case 'octet-string':
    case 'date-time':
      return octetsText(data.octets);
    case 'boolean':
      return data.value === 0 ? 'false' : 'true';
    default:
      return 'octets' in data ? toHex(data.octets) : String(data.value);
  }
}

function octetsText(octets: Uint8Array): string {
  const hexText = toHex(octets);
  const meaning = octets.length === 12 ? dateTimeText(octets) : octets.length === 6 ? obisName(octets) : undefined;
  return octets.length === 6 && meaning !== undefined ? `${obisText(octets)} (${meaning})` : named(hexText, meaning);
}

/** A DLMS date-time in words; `undefined` where the octets aren't one. */
export function dateTimeText(octets: Uint8Array): string | undefined {
  try {
    const decoded = decodeDateTime(octets);
    return decoded.kind === 'moment' ? isoText(decoded.instant) : decoded.kind;
  } catch {
    return undefined;
  }
}

/** A value as a labelled node; `labels` name the members of a structure, in their order. */
export function describeData(place: Place, data: Data, label: string, labels: readonly string[] = []): TreeNode {
  if (data.type === 'compact-array') {
    return describeCompactArray(place, data, label);
  }
  if (!('items' in data)) {
    return place.node(label, 1 + contentsLength(data), typed(data));
  }
  return place.branch(label, `${data.type} of ${data.items.length}`, () => {
    place.offset += 1 + lengthOctets(data.items.length);
    return data.items.map((item, index) => describeData(place, item, labels[index] ?? memberLabel(data.type, index)));
  });
}

function memberLabel(type: 'array' | 'structure', index: number): string {
  return `${type === 'array' ? 'element' : 'member'} ${index + 1}`;
}

function typed(data: Scalar): string {
  const text = scalarText(data);
  return text === undefined ? data.type : `${data.type} ${text}`;
}

function contentsLength(data: Scalar): number {
  return writeScalar(new OctetWriter(16), data).done().length;
}

function describeCompactArray(place: Place, data: CompactArray, label: string): TreeNode {
  return place.branch(label, `compact-array of ${data.items.length}`, () => {
    const whole = writeData(new OctetWriter(), data).done().length;
    const packed = data.items.reduce((sum, item) => sum + packedLength(item), 0);
    place.offset += whole - packed;
    return data.items.map((item, index) => describePacked(place, item, data.description, `element ${index + 1}`));
  });
}

/** Octets of a compact array's element: its scalars without tags. */
function packedLength(data: Data): number {
  if (!('items' in data)) {
    return contentsLength(data);
  }
  return data.items.reduce((sum, item) => sum + packedLength(item), 0);
}

function describePacked(place: Place, data: Data, description: TypeDescription, label: string): TreeNode {
  if (!('items' in data)) {
    return place.node(label, contentsLength(data), typed(data));
  }
  return place.branch(label, `${data.type} of ${data.items.length}`, () =>
    data.items.map((item, index) => describePacked(place, item, description, `member ${index + 1}`)),
  );
}
