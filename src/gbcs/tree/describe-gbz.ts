import { toHex } from '../../terms';
import { type GbzAlert, type GbzComponent, type GbzUse, gbzControl } from '../payload/gbz';
import { commandName, describeZclPayload, zclTimeText } from './describe-zcl';
import { hex, type Names, named, type Place, type TreeContext, type TreeNode } from './tree-node';
import { type ClusterRow, clusters } from './zcl-names';

export function describeGbz(place: Place, use: GbzUse, context: TreeContext): readonly TreeNode[] {
  const sealed = use.components.filter(({ payload }) => !(payload instanceof Uint8Array));
  return [
    place.node('profile', 2, '0109 (Smart Energy)'),
    place.node('component count', 1, String(use.components.length)),
    ...use.components.map((component, index) =>
      describeComponent(place, component, `component ${index + 1}`, context, context.opened[sealed.indexOf(component)]),
    ),
  ];
}

function describeComponent(
  place: Place,
  component: GbzComponent,
  label: string,
  { names }: TreeContext,
  opened: Uint8Array | undefined,
): TreeNode {
  const row = clusters.get(component.cluster);
  const title = [row?.name, commandName(component, row)].filter((part) => part !== undefined).join(' ');
  return place.branch(label, title === '' ? undefined : title, () => {
    const nodes: TreeNode[] = [
      place.node('control', 1, controlText(component.control)),
      place.node('cluster', 2, named(hex(component.cluster, 4), row?.name)),
      place.node('length', 2),
    ];
    if (component.additionalHeader !== undefined) {
      nodes.push(place.node('additional header control', 1, '00'));
      nodes.push(place.node('additional header frame counter', 1, String(component.additionalHeader.frameCounter)));
    }
    if (component.fromDateTime !== undefined) {
      nodes.push(place.node('from-date-time', 4, zclTimeText(component.fromDateTime)));
    }
    nodes.push(
      place.node('frame control', 1, frameControlText(component.frameControl)),
      place.node('transaction sequence number', 1, String(component.sequence)),
      place.node('command', 1, named(hex(component.command, 2), commandName(component, row))),
      ...payloadNodes(place, component, row, names, opened),
    );
    return nodes;
  });
}

function payloadNodes(
  place: Place,
  component: GbzComponent,
  row: ClusterRow | undefined,
  names: Names,
  opened: Uint8Array | undefined,
): readonly TreeNode[] {
  const { payload } = component;
  if (payload instanceof Uint8Array) {
    return describeZclPayload(place, component, payload, row, names);
  }
  const length = payload.ciphertext.length + 17;
  const nodes = [
    place.node('encrypted payload length', 2, String(length)),
    place.node('security header', 5, '3100000000'),
  ];
  const start = place.offset;
  const cipher = place.node('ciphertext', payload.ciphertext.length, toHex(payload.ciphertext));
  const tag = place.node('tag', payload.tag.length, toHex(payload.tag));
  if (opened === undefined) {
    return [...nodes, cipher, tag];
  }
  const after = place.offset;
  place.offset = start;
  const children = describeZclPayload(place, component, opened, row, names);
  place.offset = after;
  return [...nodes, { ...cipher, label: 'decrypted payload', value: toHex(opened), children }, tag];
}

function controlText(control: number): string {
  const parts = [
    (control & gbzControl.last) === 0 ? undefined : 'last component',
    (control & gbzControl.encrypted) === 0 ? undefined : 'encrypted',
    (control & gbzControl.fromDateTime) === 0 ? undefined : 'from-date-time',
  ].filter((part) => part !== undefined);
  return named(hex(control, 2), parts.length === 0 ? undefined : parts.join(', '));
}

function frameControlText(control: number): string {
  const parts = [
    (control & 0x03) === 0 ? 'profile' : 'cluster',
    (control & 0x08) === 0 ? 'to server' : 'to client',
    ...((control & 0x10) === 0 ? [] : ['no default response']),
  ];
  return `${hex(control, 2)} (${parts.join(', ')})`;
}

/** Layouts of what follows the time of a GBZ alert, by Message Code. */
export function describeGbzAlert(
  place: Place,
  alert: GbzAlert,
  code: number,
  context: TreeContext,
): readonly TreeNode[] {
  const nodes = [
    place.node('profile', 2, '0109 (Smart Energy)'),
    place.node('component count', 1, String(alert.count)),
    place.node('Alert Code', 2, named(hex(alert.alertCode, 4), context.names.event?.(alert.alertCode))),
    place.node('time', 4, zclTimeText(alert.time)),
  ];
  const { body } = alert;
  if (!(body instanceof Uint8Array)) {
    return [...nodes, describeComponent(place, body, 'component', context, context.opened[0])];
  }
  return [...nodes, ...alertBody(place, body, code)];
}

function alertBody(place: Place, body: Uint8Array, code: number): readonly TreeNode[] {
  if (code === 0x00cd && body.length === 15) {
    return [
      place.node('length', 1, '14'),
      place.node('Message Code of the Command', 2, toHex(body.subarray(1, 3))),
      place.node('Originator Counter of the Command', 8, BigInt(`0x${toHex(body.subarray(3, 11))}`).toString()),
      place.node('cluster', 2, toHex(body.subarray(11, 13))),
      place.node('frame control', 1, toHex(body.subarray(13, 14))),
      place.node('command', 1, toHex(body.subarray(14, 15))),
    ];
  }
  if (code === 0x00cf && body.length === 34) {
    return [
      place.node('tag and length', 2, toHex(body.subarray(0, 2))),
      place.node('manufacturer image hash', 32, toHex(body.subarray(2))),
    ];
  }
  if (code === 0x00f2 && body.length === 2) {
    return [place.node('reason', 2, toHex(body))];
  }
  return body.length === 0 ? [] : [place.node('alert payload', body.length, toHex(body))];
}
