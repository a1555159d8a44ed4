import { useCase } from '../define';
import {
  attributeList,
  decodeSealedUse,
  encodeSealedUse,
  encodeUses,
  expectUse,
  frame,
  onlyUse,
  zclCommand,
} from '../fields/gbz-fields';
import { OctetReader } from '../octets/octet-reader';
import { OctetWriter } from '../octets/octet-writer';
import type { Codec, SealedUseCase } from '../use-case';

/** What a gas meter tells of its Consumption Register. */
export type ConsumptionAttribute = 'divisor' | 'multiplier' | 'unit' | 'delivered';

/** An attribute's number, or the ZCL status (1 to 255) that tells why there is none. */
export type AttributeRead = { readonly value: number } | { readonly status: number };

/**
 * The Consumption Register: `delivered` counts (48 bits) × `multiplier` ÷ `divisor` (24 bits each) are the gas delivered,
 * in `unit` (8 bits; 1 is cubic metres). Each can be read or not by itself.
 */
export type ConsumptionRead = Readonly<Record<ConsumptionAttribute, AttributeRead>>;

/** Attributes of the Metering cluster in the order in which they are asked and told; ZCL type and length of the value. */
const attributes = [
  { name: 'divisor', id: 0x0302, type: 0x22, octets: 3 },
  { name: 'multiplier', id: 0x0301, type: 0x22, octets: 3 },
  { name: 'unit', id: 0x0300, type: 0x30, octets: 1 },
  { name: 'delivered', id: 0x0000, type: 0x25, octets: 6 },
] as const satisfies readonly { name: ConsumptionAttribute; id: number; type: number; octets: number }[];

type Attribute = (typeof attributes)[number];

const cluster = 0x0702;
const asked = attributeList(...attributes.map(({ id }) => id));
const request = { cluster, frameControl: frame.profile, command: zclCommand.readAttributes, sequence: 0 };
const answer = {
  cluster,
  frameControl: frame.profile | frame.fromServer | frame.noDefaultResponse,
  command: zclCommand.readAttributesResponse,
  sequence: 0,
};

const command: Codec<undefined> = {
  encode: () => encodeUses([{ ...request, payload: asked }]),
  decode(content) {
    const payload = expectUse(onlyUse(content), request);
    payload.expect(asked, 'attributes');
    payload.done('end of attributes');
    return undefined;
  },
};

const response: Codec<Uint8Array> = {
  encode: (sealed) => encodeSealedUse(answer, sealed),
  decode: (content) => decodeSealedUse(content, answer),
};

const part: Codec<ConsumptionRead> = {
  encode(read) {
    const writer = new OctetWriter(32);
    for (const attribute of attributes) {
      write(writer, attribute, read[attribute.name]);
    }
    return writer.done();
  },
  decode(plaintext) {
    const reader = new OctetReader(plaintext);
    const [divisor, multiplier, unit, delivered] = attributes;
    const read = {
      divisor: readOne(reader, divisor),
      multiplier: readOne(reader, multiplier),
      unit: readOne(reader, unit),
      delivered: readOne(reader, delivered),
    };
    reader.done('end of attributes');
    return read;
  },
};

function write(writer: OctetWriter, { id, type, octets }: Attribute, read: AttributeRead): void {
  writer.u16LittleEndian(id);
  if ('status' in read) {
    writer.u8(read.status);
  } else {
    writer.u8(0).u8(type).littleEndian(octets, read.value);
  }
}

function readOne(reader: OctetReader, { name, id, type, octets }: Attribute): AttributeRead {
  reader.expect(attributeList(id), `attribute of the ${name}`);
  const status = reader.u8(`status of the ${name}`);
  if (status !== 0) {
    return { status };
  }
  reader.expectOctet(type, `type of the ${name}`);
  return { value: reader.littleEndian(octets, name) };
}

/**
 * GCS13a: SR4.1.1 of a GSME; a GPF answers it too. Each attribute is its identifier, a status and, where that is 0, its
 * ZCL type and value, all little endian; the four together are encrypted for the party that asked. The Response's header
 * has the Device's time, whose clock status octet is 00, 02 (doubtful) or, of a GPF, 04 (different clock base).
 *
 * @see the DCC's Reference Test Data Set 4.5.0, 4.1.1_GCS13a; attributes and unit: ZigBee Smart Energy Profile, Metering
 */
export const gcs13a: SealedUseCase<undefined, ConsumptionRead> = {
  ...useCase(0x0074, { command, response }),
  part,
};
