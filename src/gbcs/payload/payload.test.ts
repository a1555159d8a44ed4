import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { CodecError, messageCode } from '../../terms';
import { OctetReader } from '../octets/octet-reader';
import { bytes, octets } from '../testing';
import type { Apdu, Choice } from './apdu';
import type { Data } from './data';
import { type DerNode, encodeDer, readDer } from './der';
import type { GbzComponent } from './gbz';
import { decodePayload, encodePayload, type Payload } from './payload';

const u8 = fc.integer({ min: 0, max: 0xff });
const u16 = fc.integer({ min: 0, max: 0xffff });
const u32 = fc.integer({ min: 0, max: 0xffff_ffff });
const any = fc.uint8Array({ maxLength: 40 });

const scalars: fc.Arbitrary<Data> = fc.oneof(
  fc.constant<Data>({ type: 'null-data' }),
  u8.map((value): Data => ({ type: 'boolean', value })),
  u8.map((value): Data => ({ type: 'unsigned', value })),
  u8.map((value): Data => ({ type: 'enum', value })),
  u16.map((value): Data => ({ type: 'long-unsigned', value })),
  u32.map((value): Data => ({ type: 'double-long-unsigned', value })),
  fc.integer({ min: -0x80, max: 0x7f }).map((value): Data => ({ type: 'integer', value })),
  fc.integer({ min: -0x8000, max: 0x7fff }).map((value): Data => ({ type: 'long', value })),
  fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff }).map((value): Data => ({ type: 'double-long', value })),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value): Data => ({ type: 'long64', value })),
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value): Data => ({ type: 'long64-unsigned', value })),
  any.map((value): Data => ({ type: 'octet-string', octets: value })),
  any.map((value): Data => ({ type: 'visible-string', octets: value })),
  octets(12).map((value): Data => ({ type: 'date-time', octets: value })),
  octets(3).map((value): Data => ({ type: 'bit-string', bits: 20, octets: value })),
  fc.array(fc.tuple(u32, any), { maxLength: 4 }).map(
    (rows): Data => ({
      type: 'compact-array',
      description: { structure: [{ tag: 0x06 }, { tag: 0x09 }] },
      items: rows.map(([value, text]) => ({
        type: 'structure',
        items: [
          { type: 'double-long-unsigned', value },
          { type: 'octet-string', octets: text },
        ],
      })),
    }),
  ),
);

const { data } = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalars,
    fc
      .tuple(fc.constantFrom('array' as const, 'structure' as const), fc.array(tie('data'), { maxLength: 5 }))
      .map(([type, items]): Data => ({ type, items })),
  ),
}));

const choices = fc.constantFrom<Choice>('get', 'set', 'action', 'get-with-selection');
const apdus: fc.Arbitrary<Apdu> = fc.oneof(
  fc.record({
    apdu: fc.constant('access-request' as const),
    invokeId: u32,
    instructions: fc.array(
      fc
        .record({ choice: choices, classId: u16, instance: octets(6), member: u8, data, selection: data })
        .map(({ selection, ...rest }) =>
          rest.choice === 'get-with-selection' ? { ...rest, selection: { selector: 1, parameters: selection } } : rest,
        ),
      { maxLength: 4 },
    ),
  }),
  fc.record({
    apdu: fc.constant('access-response' as const),
    invokeId: u32,
    results: fc.array(fc.record({ choice: choices, result: u8, data }), { maxLength: 4 }),
  }),
  fc.record({ apdu: fc.constant('data-notification' as const), invokeId: u32, body: data }),
);

const components: fc.Arbitrary<readonly GbzComponent[]> = fc
  .array(
    fc.record({
      cluster: u16,
      frameControl: u8,
      sequence: u8,
      command: u8,
      fromDateTime: fc.option(u32, { nil: undefined }),
      payload: fc.oneof(any, fc.record({ ciphertext: any, tag: octets(12) })),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) =>
    list.map(({ fromDateTime, ...rest }, index) => ({
      ...rest,
      control:
        (index === list.length - 1 ? 1 : 0) |
        (rest.payload instanceof Uint8Array ? 0 : 2) |
        (fromDateTime === undefined ? 0 : 0x10),
      ...(rest.payload instanceof Uint8Array ? {} : { additionalHeader: { control: 0, frameCounter: index } }),
      ...(fromDateTime === undefined ? {} : { fromDateTime }),
    })),
  );

const { der } = fc.letrec<{ der: DerNode }>((tie) => ({
  der: fc.oneof(
    { depthSize: 'small' },
    fc.record({ tag: fc.constantFrom(0x02, 0x04, 0x0a, 0x80), octets: fc.uint8Array({ maxLength: 300 }) }),
    fc.record({ tag: fc.constantFrom(0x30, 0xa2), children: fc.array(tie('der'), { maxLength: 4 }) }),
  ),
}));

const payloads: fc.Arbitrary<Payload> = fc.oneof(
  apdus.map((apdu): Payload => ({ family: 'dlms', apdu })),
  components.map((list): Payload => ({ family: 'gbz', gbz: { components: list } })),
  fc.array(der, { maxLength: 3 }).map((children): Payload => ({ family: 'der', node: { tag: 0x30, children } })),
);

const header = { cra: 'response', messageCode: messageCode(0x0059) } as const;

function decoded(hex: string): Payload {
  return decodePayload(header, bytes(hex));
}

describe('the content of a message', () => {
  it('of every family decodes to what was encoded', () => {
    fc.assert(
      fc.property(payloads, (payload) => {
        expect(decodePayload(header, encodePayload(payload)), 'payload').to.deep.equal(payload);
      }),
    );
  });

  it('of any octets encodes to them again, or is a CodecError', () => {
    const starts = fc.constantFrom('', 'D9 00000000 00', 'DA 00000000 0000', '0F 00000000 00', '0109', '30');
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 120 }), (start, rest) => {
        const input = Uint8Array.of(...bytes(start), ...rest);
        try {
          expect(encodePayload(decodePayload(header, input)), 'octets').to.deep.equal(input);
        } catch (error) {
          expect(error, 'typed').to.be.instanceOf(CodecError);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes DER lengths that are too long, keeps their form, and makes short ones anew', () => {
    const long = bytes('30 820004 04 810101');
    expect(() => readDer(new OctetReader(bytes('30 8205'))), 'cut').to.throw(CodecError);
    const node = readDer(new OctetReader(bytes('30 82000A 04 8200 0401020304 0500')));
    expect(encodeDer(node), 'as it came').to.deep.equal(bytes('30 82000A 04 8200 0401020304 0500'));
    expect(encodeDer({ tag: 0x30, children: [{ tag: 0x04, octets: bytes('01') }] }), 'made').to.deep.equal(
      bytes('3003040101'),
    );
    expect(encodeDer(readDer(new OctetReader(long))), 'mixed').to.deep.equal(long);
  });

  for (const [what, hex] of [
    ['a length in a longer form than needed', 'DA 00000000 00 00 8101 00 01 01 00'],
    ['an unknown data type', 'DA 00000000 00 00 01 4E 01 01 00'],
    ['an unknown choice', 'DA 00000000 00 00 01 00 01 05 00'],
    ['a last component that is not marked', '0109 01 00 0702 0003 000000'],
    ['an unknown component control', '0109 01 41 0702 0003 000000'],
    ['a component longer than the message', '0109 01 01 0702 0009 000000'],
    [
      'an encrypted part without its security header',
      '0109 01 03 0702 0018 00 00 18 00 01 0011 3000000000 000000000000000000000000',
    ],
    ['a DER length without end', '30 80 0500 0000'],
    ['DER that ends too early', '30 04 0201'],
    ['something after the DER', '0500 00'],
    ['no family at all', '77'],
  ] as const) {
    it(`is refused with ${what}`, () => {
      expect(() => decoded(hex.replaceAll(' ', '')), what).to.throw(CodecError);
    });
  }

  it('is refused where it nests deeper than any message does, without running out of stack', () => {
    const structures = Uint8Array.of(...bytes('0F0000000000'), ...new Array(4000).fill([2, 1]).flat());
    expect(() => decodePayload(header, structures), 'structures').to.throw(CodecError, /deeper/);
    let node: DerNode = { tag: 0x05, octets: new Uint8Array(0) };
    for (let depth = 0; depth < 40; depth += 1) {
      node = { tag: 0x30, children: [node] };
    }
    expect(() => decodePayload(header, encodeDer(node)), 'sequences').to.throw(CodecError, /deeper/);
  });

  it('is refused where a few octets would stand for endless values', () => {
    // An array of 65535 arrays of 65535 nulls, packed in one octet.
    const bomb = bytes('DA 00000000 00 00 01 13 01 FFFF 01 FFFF 00 01 00 01 01 00');
    expect(() => decodePayload(header, bomb), 'bomb').to.throw(CodecError, /no more values.*found \d{3} values/);
  });

  it('is refused where instructions and data differ in number', () => {
    const twice = bytes('D9 00000000 00 01 01 0001 0000000201FF 02 02 00 00');
    expect(() => decodePayload(header, twice), 'data').to.throw(
      CodecError,
      'data count at offset 17: expected 1, found 2',
    );
  });
});
