import { isoText, toHex } from '../../terms';
import { parseGeneralizedTime } from '../fields/date-time';
import { type DerNode, derHeaderLength } from '../payload/der';
import type { DerLabel } from './der-labels';
import { type Names, named, type Place, type TreeNode } from './tree-node';

const tagNames: Readonly<Record<number, string>> = {
  1: 'BOOLEAN',
  2: 'INTEGER',
  3: 'BIT STRING',
  4: 'OCTET STRING',
  5: 'NULL',
  6: 'OBJECT IDENTIFIER',
  10: 'ENUMERATED',
  12: 'UTF8String',
  19: 'PrintableString',
  23: 'UTCTime',
  24: 'GeneralizedTime',
  48: 'SEQUENCE',
  49: 'SET',
};

function tagName(tag: number): string {
  return tagNames[tag] ?? `[${tag & 0x1f}]`;
}

/** A DER value under its label; what has none is called by its type. */
export function describeDer(place: Place, node: DerNode, label: DerLabel | undefined, names: Names): TreeNode {
  const name = label === undefined ? tagName(node.tag) : typeof label === 'string' ? label : label.name;
  if ('octets' in node) {
    return place.node(name, derHeaderLength(node) + node.octets.length, leafText(node.tag, node.octets, name, names));
  }
  return place.branch(name, `${tagName(node.tag)} of ${node.children.length}`, () => {
    place.offset += derHeaderLength(node);
    const labels = childLabels(node.children, label);
    return node.children.map((child, index) => describeDer(place, child, labels[index], names));
  });
}

function childLabels(children: readonly DerNode[], label: DerLabel | undefined): readonly (DerLabel | undefined)[] {
  if (label === undefined || typeof label === 'string') {
    return [];
  }
  const { fields, each } = label;
  if (fields === undefined) {
    return children.map(() => each);
  }
  let next = 0;
  return children.map((child) => {
    while (next < fields.length && !fits(fields[next], child.tag)) {
      next += 1;
    }
    next += 1;
    return fields[next - 1];
  });
}

function fits(label: DerLabel | undefined, tag: number): boolean {
  return label === undefined || typeof label === 'string' || label.tag === undefined || label.tag === tag;
}

function leafText(tag: number, octets: Uint8Array, name: string, names: Names): string {
  if (tag === 0x05) {
    return 'NULL';
  }
  if (tag === 0x18) {
    return timeText(Buffer.from(octets).toString('latin1'));
  }
  const number = tag === 0x02 || tag === 0x0a || tag === 0x83 || tag === 0x84;
  if (!number || octets.length === 0 || octets.length > 16) {
    return toHex(octets);
  }
  const value = BigInt.asIntN(octets.length * 8, BigInt(`0x${toHex(octets)}`));
  if (name !== 'Alert Code') {
    return value.toString();
  }
  return named(value.toString(16).toUpperCase(), names.event?.(Number(value)));
}

function timeText(text: string): string {
  try {
    const time = parseGeneralizedTime(text);
    return time === 'never' ? 'never' : isoText(time);
  } catch {
    return text;
  }
}
