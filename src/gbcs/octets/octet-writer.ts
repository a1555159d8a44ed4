import type { EntityId } from '../../terms';

/** Octets in the order they are put; grows as needed. All numbers big endian unless the name says otherwise. */
export class OctetWriter {
  private bytes: Uint8Array;
  private used = 0;

  constructor(expected = 128) {
    this.bytes = new Uint8Array(expected);
  }

  private room(count: number): number {
    const at = this.used;
    this.used += count;
    if (this.used > this.bytes.length) {
      const wider = new Uint8Array(Math.max(this.used, this.bytes.length * 2));
      wider.set(this.bytes);
      this.bytes = wider;
    }
    return at;
  }

  u8(value: number): this {
    const at = this.room(1);
    this.bytes[at] = value;
    return this;
  }

  u16(value: number): this {
    return this.u8(value >>> 8).u8(value);
  }

  u32(value: number): this {
    return this.u16(value >>> 16).u16(value & 0xffff);
  }

  u64(value: bigint): this {
    return this.u32(Number(BigInt.asUintN(32, value >> 32n))).u32(Number(BigInt.asUintN(32, value)));
  }

  u16LittleEndian(value: number): this {
    return this.u8(value).u8(value >>> 8);
  }

  u32LittleEndian(value: number): this {
    return this.u16LittleEndian(value & 0xffff).u16LittleEndian(value >>> 16);
  }

  /** A number in up to 6 octets. */
  littleEndian(count: number, value: number): this {
    for (let index = 0; index < count; index += 1) {
      this.u8(Math.floor(value / 0x100 ** index) & 0xff);
    }
    return this;
  }

  put(octets: Uint8Array): this {
    const at = this.room(octets.length);
    this.bytes.set(octets, at);
    return this;
  }

  entityId(id: EntityId): this {
    for (let index = 0; index < 16; index += 2) {
      this.u8(Number.parseInt(id.slice(index, index + 2), 16));
    }
    return this;
  }

  /** A DLMS length in its shortest form. */
  length(value: number): this {
    if (value < 0x80) {
      return this.u8(value);
    }
    const count = value < 0x100 ? 1 : value < 0x1_0000 ? 2 : value < 0x100_0000 ? 3 : 4;
    this.u8(0x80 | count);
    for (let index = count - 1; index >= 0; index -= 1) {
      this.u8(Math.floor(value / 0x100 ** index));
    }
    return this;
  }

  /** Length, then the octets. */
  block(octets: Uint8Array): this {
    return this.length(octets.length).put(octets);
  }

  /** The octets so far, as an array of their own. */
  done(): Uint8Array {
    return this.bytes.slice(0, this.used);
  }
}

/** Several runs of octets as one. */
export function join(...parts: readonly Uint8Array[]): Uint8Array {
  let total = 0;
  for (const part of parts) {
    total += part.length;
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
