import { CodecError, type EntityId, type OriginatorCounter, toHex } from '../../terms';

/** Octets of nested data that one octet of input may stand for: bounds memory on hostile input. */
const nodesPerOctet = 8;

/** Identifiers met before, by their two halves: one set of strings for the few parties that talk. */
const knownIds = new Map<number, Map<number, EntityId>>();
/** Lest endless identifiers fill the memory. */
const mostHalves = 4096;

function entityIdOf(high: number, low: number): EntityId {
  const known = knownIds.get(high)?.get(low);
  if (known !== undefined) {
    return known;
  }
  const half = (value: number) => value.toString(16).toUpperCase().padStart(8, '0');
  const id = `${half(high)}${half(low)}` as EntityId;
  const row = knownIds.get(high) ?? new Map<number, EntityId>();
  if (knownIds.size < mostHalves && row.size < mostHalves) {
    knownIds.set(high, row.set(low, id));
  }
  return id;
}

/**
 * A strict cursor over octets. Every read names its field, so that what isn't there is told as a `CodecError` with the
 * offset from the start of `bytes`. Slices are views, never copies.
 */
export class OctetReader {
  offset: number;
  private nodes = 0;

  constructor(
    readonly bytes: Uint8Array,
    start = 0,
    readonly end = bytes.length,
  ) {
    this.offset = start;
  }

  get remaining(): number {
    return this.end - this.offset;
  }

  fail(field: string, expected: string, found?: string, at = this.offset): never {
    throw new CodecError({ field, offset: at, expected, found: found ?? this.standing(at) });
  }

  /** What stands at an offset, for an error message. */
  private standing(at: number): string {
    const left = this.end - at;
    return left <= 0
      ? 'the end of the input'
      : `${toHex(this.bytes.subarray(at, at + Math.min(left, 8)))}${left > 8 ? '…' : ''}`;
  }

  private need(count: number, field: string): void {
    if (count > this.end - this.offset) {
      this.fail(field, `${count} octets`, `${this.end - this.offset} octets`);
    }
  }

  /** Counts one value of nested data, so that no input can stand for endless ones. */
  countNode(field: string): void {
    this.nodes += 1;
    if (this.nodes > 64 + nodesPerOctet * this.bytes.length) {
      this.fail(field, 'no more values than the input can hold', `${this.nodes} values`);
    }
  }

  u8(field: string): number {
    const value = this.bytes[this.offset];
    if (value === undefined || this.offset >= this.end) {
      this.fail(field, 'an octet', 'the end of the input');
    }
    this.offset += 1;
    return value;
  }

  u16(field: string): number {
    this.need(2, field);
    return this.u8(field) * 0x100 + this.u8(field);
  }

  u32(field: string): number {
    this.need(4, field);
    return this.u16(field) * 0x1_0000 + this.u16(field);
  }

  u64(field: string): bigint {
    this.need(8, field);
    const high = this.u32(field);
    const low = this.u32(field);
    return high < 0x20_0000 ? BigInt(high * 0x1_0000_0000 + low) : (BigInt(high) << 32n) | BigInt(low);
  }

  u16LittleEndian(field: string): number {
    this.need(2, field);
    return this.u8(field) + this.u8(field) * 0x100;
  }

  u32LittleEndian(field: string): number {
    this.need(4, field);
    return this.u16LittleEndian(field) + this.u16LittleEndian(field) * 0x1_0000;
  }

  /** A number of up to 6 octets. */
  littleEndian(count: number, field: string): number {
    return this.take(count, field).reduceRight((value, octet) => value * 0x100 + octet, 0);
  }

  take(count: number, field: string): Uint8Array {
    this.need(count, field);
    const from = this.offset;
    this.offset += count;
    return this.bytes.subarray(from, this.offset);
  }

  entityId(field: string): EntityId {
    this.need(8, field);
    return entityIdOf(this.u32(field), this.u32(field));
  }

  counter(field: string): OriginatorCounter {
    return this.u64(field) as OriginatorCounter;
  }

  /** Exactly these octets. */
  expect(octets: Uint8Array, field: string): void {
    for (let index = 0; index < octets.length; index += 1) {
      if (this.offset + index >= this.end || this.bytes[this.offset + index] !== octets[index]) {
        this.fail(field, toHex(octets));
      }
    }
    this.offset += octets.length;
  }

  expectOctet(octet: number, field: string): void {
    if (this.offset >= this.end || this.bytes[this.offset] !== octet) {
      this.fail(field, octet.toString(16).toUpperCase().padStart(2, '0'));
    }
    this.offset += 1;
  }

  /** A DLMS length: one octet below 80, or 81 LL, 82 HHLL, 83 …, 84 …, and always the shortest form. */
  length(field: string): number {
    const at = this.offset;
    const first = this.u8(field);
    if (first < 0x80) {
      return first;
    }
    const count = first & 0x7f;
    if (count < 1 || count > 4) {
      this.fail(field, 'a length of 1 to 5 octets', undefined, at);
    }
    let value = 0;
    for (let index = 0; index < count; index += 1) {
      value = value * 0x100 + this.u8(field);
    }
    if (value < 0x80 || value < 0x100 ** (count - 1)) {
      this.fail(field, 'the shortest form of a length', undefined, at);
    }
    return value;
  }

  /** A length that the input must still hold. */
  lengthWithin(field: string): number {
    const at = this.offset;
    const value = this.length(field);
    if (value > this.remaining) {
      this.fail(field, `at most ${this.remaining} octets`, `${value} octets`, at);
    }
    return value;
  }

  done(field: string): void {
    if (this.offset < this.end) {
      this.fail(field, 'the end of the input');
    }
  }
}
