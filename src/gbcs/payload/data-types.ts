/** DLMS data types by tag, as A-XDR codes them. Rows only. */
export type NumberType =
  | 'boolean'
  | 'double-long'
  | 'double-long-unsigned'
  | 'integer'
  | 'long'
  | 'unsigned'
  | 'long-unsigned'
  | 'enum';

export type OctetsType =
  | 'octet-string'
  | 'visible-string'
  | 'utf8-string'
  | 'float32'
  | 'float64'
  | 'date-time'
  | 'date'
  | 'time'
  | 'bcd';

interface NumberRow {
  readonly type: NumberType;
  readonly octets: 1 | 2 | 4;
  readonly signed: boolean;
}

interface OctetsRow {
  readonly type: OctetsType;
  /** Fixed length; a length field goes before the octets of others. */
  readonly octets?: number;
}

function table<Row>(rows: readonly (readonly [tag: number, row: Row])[]): readonly (Row | undefined)[] {
  const byTag: (Row | undefined)[] = new Array(256).fill(undefined);
  for (const [tag, row] of rows) {
    byTag[tag] = row;
  }
  return byTag;
}

/** A boolean is its octet: 00 is false, anything else true (Devices write 01 and FF). */
export const numberTypes = table<NumberRow>([
  [0x03, { type: 'boolean', octets: 1, signed: false }],
  [0x05, { type: 'double-long', octets: 4, signed: true }],
  [0x06, { type: 'double-long-unsigned', octets: 4, signed: false }],
  [0x0f, { type: 'integer', octets: 1, signed: true }],
  [0x10, { type: 'long', octets: 2, signed: true }],
  [0x11, { type: 'unsigned', octets: 1, signed: false }],
  [0x12, { type: 'long-unsigned', octets: 2, signed: false }],
  [0x16, { type: 'enum', octets: 1, signed: false }],
]);

export const octetsTypes = table<OctetsRow>([
  [0x09, { type: 'octet-string' }],
  [0x0a, { type: 'visible-string' }],
  [0x0c, { type: 'utf8-string' }],
  [0x0d, { type: 'bcd', octets: 1 }],
  [0x17, { type: 'float32', octets: 4 }],
  [0x18, { type: 'float64', octets: 8 }],
  [0x19, { type: 'date-time', octets: 12 }],
  [0x1a, { type: 'date', octets: 5 }],
  [0x1b, { type: 'time', octets: 4 }],
]);
