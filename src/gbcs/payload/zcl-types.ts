/** Octets of a ZCL attribute value by its type; `undefined` for types that carry a length octet of their own. */
export const zclTypes: ReadonlyMap<number, { readonly name: string; readonly octets: number | undefined }> = new Map([
  ...sized('data', 0x08, 8),
  [0x10, { name: 'boolean', octets: 1 }],
  ...sized('bitmap', 0x18, 8),
  ...sized('uint', 0x20, 8),
  ...sized('int', 0x28, 8),
  [0x30, { name: 'enum8', octets: 1 }],
  [0x31, { name: 'enum16', octets: 2 }],
  [0x38, { name: 'semi-precision', octets: 2 }],
  [0x39, { name: 'single-precision', octets: 4 }],
  [0x3a, { name: 'double-precision', octets: 8 }],
  [0x41, { name: 'octet string', octets: undefined }],
  [0x42, { name: 'character string', octets: undefined }],
  [0xe0, { name: 'time of day', octets: 4 }],
  [0xe1, { name: 'date', octets: 4 }],
  [0xe2, { name: 'UTC time', octets: 4 }],
  [0xf0, { name: 'IEEE address', octets: 8 }],
]);

function sized(name: string, from: number, count: number) {
  return Array.from(
    { length: count },
    (_, index) => [from + index, { name: `${name}${8 * (index + 1)}`, octets: index + 1 }] as const,
  );
}
