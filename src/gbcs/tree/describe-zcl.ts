import { isoText, toHex } from '../../terms';
import { fromZclTime } from '../fields/date-time';
import { zclTypes } from '../payload/zcl-types';
import { hex, type Names, named, type Place, type TreeNode } from './tree-node';
import { zclLayouts } from './zcl-layouts';
import { type ClusterRow, profileCommands, zclStatuses } from './zcl-names';

/** A ZCL frame as GBZ carries it, in clear. */
export interface ZclFrame {
  readonly cluster: number;
  readonly frameControl: number;
  readonly command: number;
}

function clusterWide({ frameControl }: ZclFrame): boolean {
  return (frameControl & 0x03) === 0x01;
}

function fromServer({ frameControl }: ZclFrame): boolean {
  return (frameControl & 0x08) !== 0;
}

export function commandName(frame: ZclFrame, row: ClusterRow | undefined): string | undefined {
  if (!clusterWide(frame)) {
    return profileCommands[frame.command];
  }
  return fromServer(frame) ? row?.answered[frame.command] : row?.sent[frame.command];
}

/** The payload of a ZCL command as labelled fields; as octets where its layout isn't known or doesn't fit. */
export function describeZclPayload(
  place: Place,
  frame: ZclFrame,
  payload: Uint8Array,
  row: ClusterRow | undefined,
  names: Names,
): readonly TreeNode[] {
  if (payload.length === 0) {
    return [];
  }
  const start = place.offset;
  const nodes = clusterWide(frame)
    ? fields(place, payload, layoutOf(frame), names)
    : profileFields(place, frame, payload, row);
  if (nodes !== undefined && place.offset === start + payload.length) {
    return nodes;
  }
  place.offset = start;
  return [place.node('ZCL payload', payload.length, toHex(payload))];
}

function layoutOf(frame: ZclFrame): string {
  return zclLayouts[`${hex(frame.cluster, 4)}${fromServer(frame) ? 'a' : 's'}${frame.command}`] ?? '';
}

function profileFields(
  place: Place,
  { command }: ZclFrame,
  payload: Uint8Array,
  row: ClusterRow | undefined,
): readonly TreeNode[] | undefined {
  switch (command) {
    case 0x00:
      return attributeIds(place, payload, row);
    case 0x01:
      return attributeValues(place, payload, row);
    case 0x0b:
      return payload.length === 2 ? defaultResponse(place, payload) : undefined;
    default:
      return undefined;
  }
}

function attributeText(id: number, row: ClusterRow | undefined): string {
  return named(hex(id, 4), row?.attributes[id]);
}

function attributeIds(place: Place, payload: Uint8Array, row: ClusterRow | undefined) {
  const nodes: TreeNode[] = [];
  for (let at = 0; at + 1 < payload.length; at += 2) {
    nodes.push(place.node('attribute', 2, attributeText(little(payload, at, 2), row)));
  }
  return nodes;
}

function attributeValues(place: Place, payload: Uint8Array, row: ClusterRow | undefined) {
  const nodes: TreeNode[] = [];
  let at = 0;
  while (at + 2 < payload.length) {
    const id = attributeText(little(payload, at, 2), row);
    const status = payload[at + 2] ?? 0;
    if (status !== 0) {
      nodes.push(place.node(`attribute ${id}`, 3, statusText(status)));
      at += 3;
      continue;
    }
    const type = zclTypes.get(payload[at + 3] ?? -1);
    if (type === undefined) {
      return undefined;
    }
    const own = type.octets === undefined ? 1 : 0;
    const length = type.octets ?? payload[at + 4] ?? 0;
    const octets = payload.subarray(at + 4 + own, at + 4 + own + length);
    nodes.push(place.node(`attribute ${id}`, 4 + own + length, valueText(type.name, octets)));
    at += 4 + own + length;
  }
  return nodes;
}

function valueText(type: string, octets: Uint8Array): string {
  if (type === 'character string') {
    return `${type} ${JSON.stringify(Buffer.from(octets).toString('latin1'))}`;
  }
  const number = octets.length <= 6 && /^(?:u?int|enum)/.test(type);
  const value = little(octets, 0, octets.length);
  const signed =
    type.startsWith('int') && value >= 2 ** (8 * octets.length - 1) ? value - 2 ** (8 * octets.length) : value;
  return `${type} ${number ? signed : toHex(octets)}`;
}

function defaultResponse(place: Place, payload: Uint8Array) {
  return [
    place.node('command answered', 1, hex(payload[0] ?? 0, 2)),
    place.node('status', 1, statusText(payload[1] ?? 0)),
  ];
}

function statusText(status: number): string {
  return named(hex(status, 2), zclStatuses[status]);
}

function little(octets: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let index = count - 1; index >= 0; index -= 1) {
    value = value * 0x100 + (octets[at + index] ?? 0);
  }
  return value;
}

const fieldPattern = /\[?([A-Z][^:[]*):(\w+)(\]?)/g;

/** Reads fields by a layout; `undefined` where the payload doesn't fit it. */
function fields(place: Place, payload: Uint8Array, layout: string, names: Names): readonly TreeNode[] | undefined {
  const parts = [...layout.matchAll(fieldPattern)].map(([whole, label = '', type = '']) => ({ label, type, whole }));
  const repeatFrom = parts.findIndex(({ whole }) => whole.startsWith('['));
  const nodes: TreeNode[] = [];
  const start = place.offset;
  let index = 0;
  while (place.offset - start < payload.length) {
    if (index === parts.length) {
      index = repeatFrom;
    }
    const part = parts[index];
    const node = part && field(place, payload, place.offset - start, part, names);
    if (node === undefined) {
      return undefined;
    }
    nodes.push(node);
    index += 1;
  }
  return index === parts.length || index === repeatFrom ? nodes : undefined;
}

const widths: Readonly<Record<string, number>> = { u8: 1, u16: 2, u24: 3, u32: 4, u48: 6, i32: 4, time: 4, event: 2 };

function field(
  place: Place,
  payload: Uint8Array,
  at: number,
  { label, type }: { readonly label: string; readonly type: string },
  names: Names,
): TreeNode | undefined {
  const width = type === 'rest' ? payload.length - at : (widths[type] ?? 1 + (payload[at] ?? 0));
  if (at + width > payload.length) {
    return undefined;
  }
  const value = little(payload, at, Math.min(width, 6));
  switch (type) {
    case 'rest':
      return place.node(label, width, toHex(payload.subarray(at)));
    case 'octets':
      return place.node(label, width, toHex(payload.subarray(at + 1, at + width)));
    case 'time':
      return place.node(label, width, zclTimeText(value));
    case 'event':
      return place.node(label, width, named(hex(value, 4), names.event?.(value)));
    case 'i32':
      return place.node(label, width, String(value | 0));
    default:
      return place.node(label, width, String(value));
  }
}

/** A time of GBZ or ZCL: 0 stands for now, FFFFFFFF for never. */
export function zclTimeText(seconds: number): string {
  return seconds === 0 ? 'now' : seconds === 0xffff_ffff ? 'never' : isoText(fromZclTime(seconds));
}
