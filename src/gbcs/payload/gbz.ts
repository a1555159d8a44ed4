import { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';
import { protectedControl } from '../security/shared-key-job';

/** An encrypted part as it stands in a message: control and counter before it, ciphertext, tag of 12 octets. */
export interface ProtectedBlob {
  readonly ciphertext: Uint8Array;
  readonly tag: Uint8Array;
}

/** One use of a ZCL command in a GBZ message. */
export interface GbzComponent {
  /** 01 last component, 02 encrypted, 10 holds a from-date-time. */
  readonly control: number;
  readonly cluster: number;
  /** Additional header of an encrypted component: its control and frame counter. */
  readonly additionalHeader?: { readonly control: number; readonly frameCounter: number };
  /** Seconds since 2000: when a future-dated command takes effect. */
  readonly fromDateTime?: number;
  readonly frameControl: number;
  readonly sequence: number;
  readonly command: number;
  /** ZCL payload in clear, or encrypted. */
  readonly payload: Uint8Array | ProtectedBlob;
}

/** GBZ commands or responses. */
export interface GbzUse {
  readonly components: readonly GbzComponent[];
}

/** A GBZ alert: the code, when, and what this Message Code adds. */
export interface GbzAlert {
  /** 00 where nothing follows the time, 01 where something does. */
  readonly count: number;
  readonly alertCode: number;
  /** Seconds since 2000. */
  readonly time: number;
  readonly body: Uint8Array | GbzComponent;
}

/** ZigBee profile of GBZ. */
const profile = Uint8Array.of(0x01, 0x09);
export const gbzControl = { last: 0x01, encrypted: 0x02, fromDateTime: 0x10 } as const;
const knownControl = gbzControl.last | gbzControl.encrypted | gbzControl.fromDateTime;
const blobHeader = Uint8Array.of(protectedControl, 0, 0, 0, 0);
const tagLength = 12;

/** Reads an encrypted part: `31 00000000`, ciphertext and tag. */
export function readBlob(octets: Uint8Array, start = 0, end = octets.length): ProtectedBlob {
  const reader = new OctetReader(octets, start, end);
  reader.expect(blobHeader, 'protected part header');
  const ciphertext = reader.take(Math.max(0, reader.remaining - tagLength), 'protected part');
  return { ciphertext, tag: reader.take(tagLength, 'protected part tag') };
}

export function encodeBlob(blob: ProtectedBlob): Uint8Array {
  return new OctetWriter(blob.ciphertext.length + 17).put(blobHeader).put(blob.ciphertext).put(blob.tag).done();
}

export function readGbz(reader: OctetReader): GbzUse {
  reader.expect(profile, 'profile');
  const count = reader.u8('component count');
  const components: GbzComponent[] = [];
  for (let index = 0; index < count; index += 1) {
    components.push(readComponent(reader, index === count - 1));
  }
  reader.done('end of GBZ message');
  return { components };
}

function readComponent(reader: OctetReader, last: boolean): GbzComponent {
  const control = reader.u8('component control');
  if ((control & ~knownControl) !== 0 || ((control & gbzControl.last) !== 0) !== last) {
    const expected = `${last ? 'the last' : 'not the last'} component, of bits 01, 02, 10`;
    reader.fail('component control', expected, undefined, reader.offset - 1);
  }
  const cluster = reader.u16('cluster');
  const length = reader.u16('component length');
  if (length > reader.remaining) {
    reader.fail('component length', `at most ${reader.remaining}`, `${length}`, reader.offset - 2);
  }
  const body = new OctetReader(reader.bytes, reader.offset, reader.offset + length);
  reader.take(length, 'component');
  const encrypted = (control & gbzControl.encrypted) !== 0;
  const additionalHeader = encrypted
    ? { control: readZero(body, 'additional header control'), frameCounter: body.u8('frame counter') }
    : undefined;
  const fromDateTime = (control & gbzControl.fromDateTime) !== 0 ? body.u32('from-date-time') : undefined;
  const frame = {
    frameControl: body.u8('frame control'),
    sequence: body.u8('transaction sequence number'),
    command: body.u8('command'),
  };
  const payload = encrypted ? readSealedPayload(body) : body.take(body.remaining, 'ZCL payload');
  return {
    control,
    cluster,
    ...(additionalHeader === undefined ? {} : { additionalHeader }),
    ...(fromDateTime === undefined ? {} : { fromDateTime }),
    ...frame,
    payload,
  };
}

function readZero(reader: OctetReader, field: string): 0 {
  reader.expectOctet(0, field);
  return 0;
}

function readSealedPayload(body: OctetReader): ProtectedBlob {
  const length = body.u16('encrypted payload length');
  if (length !== body.remaining) {
    body.fail('encrypted payload length', `${body.remaining}`, `${length}`, body.offset - 2);
  }
  body.expect(blobHeader, 'protected part header');
  const ciphertext = body.take(Math.max(0, body.remaining - tagLength), 'protected part');
  return { ciphertext, tag: body.take(tagLength, 'protected part tag') };
}

export function encodeGbz(use: GbzUse): Uint8Array {
  const writer = new OctetWriter(256).put(profile).u8(use.components.length);
  for (const component of use.components) {
    writeComponent(writer, component);
  }
  return writer.done();
}

function writeComponent(writer: OctetWriter, component: GbzComponent): void {
  const body = new OctetWriter(64);
  if (component.additionalHeader !== undefined) {
    body.u8(component.additionalHeader.control).u8(component.additionalHeader.frameCounter);
  }
  if (component.fromDateTime !== undefined) {
    body.u32(component.fromDateTime);
  }
  body.u8(component.frameControl).u8(component.sequence).u8(component.command);
  if (component.payload instanceof Uint8Array) {
    body.put(component.payload);
  } else {
    const blob = encodeBlob(component.payload);
    body.u16(blob.length).put(blob);
  }
  const octets = body.done();
  writer.u8(component.control).u16(component.cluster).u16(octets.length).put(octets);
}

/** @param holdsComponent whether this Message Code's alert holds a GBZ component after the time */
export function readGbzAlert(reader: OctetReader, holdsComponent: boolean): GbzAlert {
  reader.expect(profile, 'profile');
  const count = reader.u8('component count');
  if (count > 1) {
    reader.fail('component count', '00 or 01', undefined, reader.offset - 1);
  }
  const alertCode = reader.u16('Alert Code');
  const time = reader.u32('time');
  if ((count === 0) !== (reader.remaining === 0)) {
    reader.fail('alert payload', count === 0 ? 'none' : 'one');
  }
  const body =
    holdsComponent && count === 1 ? readComponent(reader, true) : reader.take(reader.remaining, 'alert payload');
  reader.done('end of GBZ alert');
  return { count, alertCode, time, body };
}

export function encodeGbzAlert(alert: GbzAlert): Uint8Array {
  const writer = new OctetWriter(64).put(profile).u8(alert.count).u16(alert.alertCode).u32(alert.time);
  if (alert.body instanceof Uint8Array) {
    writer.put(alert.body);
  } else {
    writeComponent(writer, alert.body);
  }
  return writer.done();
}
