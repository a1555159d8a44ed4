import { CodecError, messageCodeText, toHex } from '../../terms';
import type { Header } from '../message/header';
import { groupingOf, type Message } from '../message/message';
import { messageName } from '../message/message-codes';
import { decodePayload } from '../payload/payload';
import type { Check } from '../security/protection';
import { derLabel } from './der-labels';
import { dateTimeText } from './describe-data';
import { describeDer } from './describe-der';
import { describeApdu } from './describe-dlms';
import { describeGbz, describeGbzAlert } from './describe-gbz';
import { hex, lengthOctets, type Names, named, Place, type TreeNode } from './tree-node';

/** What makes a tree more readable. */
export interface DescribeOptions {
  readonly names?: Names;
  /** What `verifyMessage` found. */
  readonly checks?: { readonly mac: Check; readonly signature: Check };
  /** Plaintext of the protected parts, as `openProtected` gives it. */
  readonly opened?: readonly (Uint8Array | undefined)[];
}

const craTitles = { command: 'Command', response: 'Response', alert: 'Alert' } as const;

/** One line: `ECS52 Command, counter 1000, 90B3D51F30010000 → 00DB1234567890A0`. */
export function summarize({ form, header }: Pick<Message, 'form' | 'header'>): string {
  const name =
    messageName(header.messageCode)?.split(' ', 1)[0] ?? `Message Code ${messageCodeText(header.messageCode)}`;
  const kind = form === 'pre-command' ? 'Pre-Command' : craTitles[header.cra];
  return `${name} ${kind}, counter ${header.originatorCounter}, ${header.originator} → ${header.recipient}`;
}

/** A message as a tree of labelled parts. Content of no known family is one part. */
export function describe(message: Message, options: DescribeOptions = {}): TreeNode {
  const { bytes, header, content, signature, mac } = message;
  const names = options.names ?? {};
  const place = new Place(0);
  const children: TreeNode[] = [];
  if (mac !== undefined) {
    const wrapper = bytes.length - mac.length - groupingOf(message).length;
    children.push(place.node('MAC Header', wrapper, toHex(bytes.subarray(0, wrapper))));
  }
  children.push(describeHeader(place, header, names));
  place.offset += lengthOctets(content.length);
  children.push(describeContent(place, message, options));
  if (message.form !== 'pre-command') {
    place.offset += 1;
  }
  if (signature !== undefined) {
    children.push(place.node('signature', signature.length, verdict(signature, options.checks?.signature)));
  }
  if (mac !== undefined) {
    children.push(place.node('MAC', mac.length, verdict(mac, options.checks?.mac)));
  }
  return { label: 'message', value: summarize(message), offset: 0, length: bytes.length, children };
}

function verdict(octets: Uint8Array, check: Check | undefined): string {
  return named(toHex(octets), check);
}

function describeHeader(place: Place, header: Header, names: Names): TreeNode {
  const party = (id: string) => named(id, names.party?.(id));
  return place.branch('Grouping Header', undefined, () => {
    place.offset += 2;
    const nodes = [
      place.node('CRA Flag', 1, craTitles[header.cra]),
      place.node('Originator Counter', 8, header.originatorCounter.toString()),
    ];
    place.offset += 1;
    nodes.push(place.node('Business Originator ID', 8, party(header.originator)));
    place.offset += 1;
    nodes.push(place.node('Business Target ID', 8, party(header.recipient)));
    place.offset += 1;
    if (header.dateTime !== undefined) {
      nodes.push(place.node('date-time', 12, named(toHex(header.dateTime), dateTimeText(header.dateTime))));
    }
    return [...nodes, ...describeOtherInformation(place, header, party)];
  });
}

function describeOtherInformation(place: Place, header: Header, party: (id: string) => string): readonly TreeNode[] {
  const { certificate } = header;
  place.offset += certificate === undefined ? 1 : lengthOctets(18 + certificate.length);
  const code = header.messageCode;
  const nodes = [place.node('Message Code', 2, named(messageCodeText(code), messageName(code)))];
  if (header.supplementaryRemoteParty !== undefined) {
    nodes.push(place.node('Supplementary Remote Party ID', 8, party(header.supplementaryRemoteParty)));
  }
  if (header.supplementaryRemotePartyCounter !== undefined) {
    nodes.push(place.node('Supplementary Remote Party Counter', 8, String(header.supplementaryRemotePartyCounter)));
  }
  if (header.supplementaryOriginatorCounter !== undefined) {
    nodes.push(place.node('Supplementary Originator Counter', 8, String(header.supplementaryOriginatorCounter)));
  }
  if (certificate !== undefined) {
    nodes.push(place.node('Remote Party Key Agreement Certificate', certificate.length, toHex(certificate)));
  }
  return nodes;
}

function describeContent(place: Place, message: Message, options: DescribeOptions): TreeNode {
  const { header, content } = message;
  const start = place.offset;
  try {
    const payload = decodePayload(header, content);
    const node = place.branch('content', `${content.length} octets`, () => nodesOf(place, message, payload, options));
    place.offset = start + content.length;
    return { ...node, length: content.length };
  } catch (error) {
    if (!(error instanceof CodecError)) {
      throw error;
    }
    place.offset = start;
    return place.node('content', content.length, `${toHex(content)} (${error.message})`);
  }
}

function nodesOf(
  place: Place,
  { header }: Message,
  payload: ReturnType<typeof decodePayload>,
  { names = {}, opened = [] }: DescribeOptions,
): readonly TreeNode[] {
  const code = header.messageCode;
  switch (payload.family) {
    case 'dlms':
      return describeApdu(place, payload.apdu, code, { names, opened });
    case 'gbz':
      return describeGbz(place, payload.gbz, { names, opened });
    case 'gbz-alert':
      return describeGbzAlert(place, payload.alert, code, { names, opened });
    case 'der':
      return [describeDer(place, payload.node, derLabel(code, header.cra === 'response'), names)];
  }
}

/** A tree as indented lines: label, value, and where it stands. */
export function treeText(node: TreeNode, depth = 0): string {
  const where = node.offset === undefined ? '' : `${hex(node.offset, 4)}  `;
  const value = node.value === undefined ? '' : `: ${node.value}`;
  const line = `${where}${'  '.repeat(depth)}${node.label}${value}`;
  return [line, ...(node.children ?? []).map((child) => treeText(child, depth + 1))].join('\n');
}
