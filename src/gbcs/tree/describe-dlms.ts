import { CodecError, toHex } from '../../terms';
import { OctetReader } from '../octets/octet-reader';
import type { Apdu, CosemMember, Instruction } from '../payload/apdu';
import type { Data } from '../payload/data';
import { readData } from '../payload/data-codec';
import { protectedOctets } from '../security/protected-parts';
import { alertLabels } from './alert-labels';
import { cosemClasses } from './cosem-class-names';
import { describeData } from './describe-data';
import { obisName, obisText } from './obis-names';
import { hex, lengthOctets, type Names, named, Place, type TreeContext, type TreeNode } from './tree-node';

const tagNames = { 'access-request': 'D9', 'access-response': 'DA', 'data-notification': '0F' } as const;

/** DLMS data-access-result and action-result. */
const results: Readonly<Record<number, string>> = {
  0: 'success',
  1: 'hardware fault',
  2: 'temporary failure',
  3: 'read-write denied',
  4: 'object undefined',
  9: 'object class inconsistent',
  11: 'object unavailable',
  12: 'type unmatched',
  13: 'scope of access violated',
  250: 'other reason',
};

/** Class, instance and member in words: `Data 0.0.0.2.1.255 (Firmware Version) value`. */
export function memberText({ classId, instance, member }: CosemMember, action: boolean): string {
  const row = cosemClasses.get(classId);
  const known = action ? row?.methods[member - 1] : row?.attributes[member - 2];
  const part = known ?? `${action ? 'method' : 'attribute'} ${member}`;
  return `${row?.name ?? `class ${classId}`} ${named(obisText(instance), obisName(instance))} ${part}`;
}

export function describeApdu(place: Place, apdu: Apdu, code: number, context: TreeContext): readonly TreeNode[] {
  const head = [
    place.node('APDU', 1, `${tagNames[apdu.apdu]} (${apdu.apdu})`),
    place.node('long-invoke-id-and-priority', 4, hex(apdu.invokeId, 8)),
    place.node('date-time', 1, 'none'),
  ];
  switch (apdu.apdu) {
    case 'access-request':
      return [...head, ...describeInstructions(place, apdu.instructions)];
    case 'access-response': {
      place.offset += 1 + lengthOctets(apdu.results.length);
      const opened = [...context.opened];
      const data = apdu.results.map(({ data }, index) => {
        const label = `data ${index + 1}`;
        return protectedOctets(data) === undefined
          ? describeData(place, data, label)
          : withPlaintext(describeData(place, data, label, protectedLabels), opened.shift());
      });
      place.offset += lengthOctets(apdu.results.length);
      const outcomes = apdu.results.map(({ choice, result }, index) =>
        place.node(`result ${index + 1}`, 2, `${choice}: ${named(hex(result, 2), results[result])}`),
      );
      return [...head, ...data, ...outcomes];
    }
    case 'data-notification':
      return [...head, withPlaintext(describeAlert(place, apdu.body, code, context.names), context.opened[0])];
  }
}

const protectedLabels = ['protection parameters', 'protected attributes'];

/** Octets of an encrypted part before its ciphertext: tag, length, security header. */
const securityHeaderLength = 5;

/** Puts what was decrypted under a structure's last member, which holds it encrypted. */
function withPlaintext(node: TreeNode, plaintext: Uint8Array | undefined): TreeNode {
  const { children = [] } = node;
  const blob = children.at(-1);
  if (plaintext === undefined || blob?.offset === undefined || blob.length === undefined) {
    return node;
  }
  const encrypted = plaintext.length + securityHeaderLength + 12;
  const place = new Place(blob.offset + 1 + lengthOctets(encrypted) + securityHeaderLength);
  const opened = describePlaintext(place, plaintext);
  return { ...node, children: [...children.slice(0, -1), { ...blob, children: [opened] }] };
}

function describePlaintext(place: Place, plaintext: Uint8Array): TreeNode {
  try {
    const reader = new OctetReader(plaintext);
    const data = readData(reader);
    reader.done('end of protected attributes');
    return describeData(place, data, 'decrypted attributes');
  } catch (error) {
    if (!(error instanceof CodecError)) {
      throw error;
    }
    return place.node('decrypted octets', plaintext.length, toHex(plaintext));
  }
}

function describeInstructions(place: Place, instructions: readonly Instruction[]): readonly TreeNode[] {
  place.offset += lengthOctets(instructions.length);
  const specifications = instructions.map((one, index) => {
    const title = `${one.choice} ${memberText(one, one.choice === 'action')}`;
    return place.branch(`instruction ${index + 1}`, title, () => {
      place.offset += 10;
      return one.selection === undefined
        ? []
        : [
            place.node('access selector', 1, String(one.selection.selector)),
            describeData(place, one.selection.parameters, 'selection', selectionLabels),
          ];
    });
  });
  place.offset += lengthOctets(instructions.length);
  const data = instructions.map((one, index) => describeData(place, one.data, `data ${index + 1}`));
  return [...specifications, ...data].map(withoutEmptyChildren);
}

const selectionLabels = ['restricting object', 'from', 'to', 'selected values'];

function withoutEmptyChildren(node: TreeNode): TreeNode {
  if (node.children === undefined || node.children.length > 0) {
    return node;
  }
  const { children: _, ...leaf } = node;
  return leaf;
}

function describeAlert(place: Place, body: Data, code: number, names: Names): TreeNode {
  const node = describeData(place, body, 'alert', alertLabels[code] ?? ['Alert Code', 'time']);
  if (body.type !== 'structure' || node.children === undefined) {
    return node;
  }
  const [first] = body.items;
  const [alertCode, ...others] = node.children;
  if (first === undefined || first.type !== 'long-unsigned' || alertCode === undefined) {
    return node;
  }
  const value = named(hex(first.value, 4), names.event?.(first.value));
  return { ...node, children: [{ ...alertCode, value }, ...others] };
}
