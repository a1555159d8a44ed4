import { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';
import { encodeBlob, encodeGbz, type GbzComponent, gbzControl, readBlob, readGbz } from '../payload/gbz';

/** The pieces that GBZ use cases are written of. */

/** ZCL frame control: profile-wide or cluster command, server to client, no default response wanted. */
export const frame = { profile: 0x00, cluster: 0x01, fromServer: 0x08, noDefaultResponse: 0x10 } as const;
export const zclCommand = { readAttributes: 0x00, readAttributesResponse: 0x01, defaultResponse: 0x0b } as const;

/** A component's ZCL frame, in clear. */
export interface ZclUse {
  readonly cluster: number;
  readonly frameControl: number;
  readonly command: number;
  readonly payload: Uint8Array;
  /** Transaction sequence number; the place in the message where absent. */
  readonly sequence?: number;
}

/** A GBZ message of components in clear. */
export function encodeUses(uses: readonly ZclUse[]): Uint8Array {
  const components = uses.map(
    (use, index): GbzComponent => ({
      control: index === uses.length - 1 ? gbzControl.last : 0,
      cluster: use.cluster,
      frameControl: use.frameControl,
      sequence: use.sequence ?? index,
      command: use.command,
      payload: use.payload,
    }),
  );
  return encodeGbz({ components });
}

/** A component in clear, with a reader over its payload. */
export interface ReadUse extends Omit<ZclUse, 'payload'> {
  readonly sequence: number;
  readonly payload: OctetReader;
}

/** The components of a GBZ message, none of them encrypted or future dated. */
export function decodeUses(content: Uint8Array): readonly ReadUse[] {
  const { components } = readGbz(new OctetReader(content));
  return components.map(({ control, cluster, frameControl, sequence, command, payload }) => {
    if (!(payload instanceof Uint8Array) || (control & ~gbzControl.last) !== 0) {
      return new OctetReader(content).fail('component control', '00 or 01', control.toString(16), 3);
    }
    const start = payload.byteOffset - content.byteOffset;
    return {
      cluster,
      frameControl,
      sequence,
      command,
      payload: new OctetReader(content, start, start + payload.length),
    };
  });
}

/** Requires cluster, frame control and command of a component. */
export function expectUse(use: ReadUse, expected: Omit<ZclUse, 'payload'>): OctetReader {
  const wanted = zclHead(expected);
  const found = zclHead(use);
  if (wanted !== found || use.sequence !== (expected.sequence ?? use.sequence)) {
    use.payload.fail('ZCL frame', wanted, found, use.payload.offset - 3);
  }
  return use.payload;
}

function zclHead({ cluster, frameControl, command }: Omit<ZclUse, 'payload'>): string {
  const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0');
  return `cluster ${hex(cluster, 4)}, frame control ${hex(frameControl, 2)}, command ${hex(command, 2)}`;
}

/** The only component of a message that has to have exactly one. */
export function onlyUse(content: Uint8Array): ReadUse {
  const [use, ...others] = decodeUses(content);
  return use !== undefined && others.length === 0
    ? use
    : new OctetReader(content).fail('component count', '1', `${others.length}`, 2);
}

const sealedControl = gbzControl.last | gbzControl.encrypted;

/** A GBZ message of one encrypted component. @param sealed its payload: `31 00000000`, ciphertext, tag */
export function encodeSealedUse(use: Omit<ZclUse, 'payload'>, sealed: Uint8Array): Uint8Array {
  const { cluster, frameControl, command, sequence = 0 } = use;
  const additionalHeader = { control: 0, frameCounter: 0 };
  const payload = readBlob(sealed);
  return encodeGbz({
    components: [{ control: sealedControl, cluster, additionalHeader, frameControl, sequence, command, payload }],
  });
}

/** The payload, still encrypted, of a message that has to have one component, encrypted and with this ZCL frame. */
export function decodeSealedUse(content: Uint8Array, expected: Omit<ZclUse, 'payload'>): Uint8Array {
  const reader = new OctetReader(content);
  const [use, ...others] = readGbz(new OctetReader(content)).components;
  if (use === undefined || others.length > 0) {
    return reader.fail('component count', '1', use === undefined ? '0' : `${others.length + 1}`, 2);
  }
  if (use.payload instanceof Uint8Array || use.control !== sealedControl) {
    return reader.fail('component control', '03', use.control.toString(16).padStart(2, '0'), 3);
  }
  if (use.additionalHeader?.frameCounter !== 0) {
    return reader.fail('frame counter', '0', `${use.additionalHeader?.frameCounter}`, 9);
  }
  if (zclHead(use) !== zclHead(expected) || use.sequence !== (expected.sequence ?? 0)) {
    return reader.fail('ZCL frame', zclHead(expected), `${zclHead(use)}, sequence ${use.sequence}`, 10);
  }
  return encodeBlob(use.payload);
}

/** ZCL default response: which command, and its status. */
export function defaultResponse(command: number, status: number): Uint8Array {
  return Uint8Array.of(command, status);
}

/** Attribute identifiers as a read-attributes command lists them. */
export function attributeList(...ids: readonly number[]): Uint8Array {
  const writer = new OctetWriter(2 * ids.length);
  for (const id of ids) {
    writer.u16LittleEndian(id);
  }
  return writer.done();
}
