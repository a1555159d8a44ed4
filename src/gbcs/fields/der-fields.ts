import { type FirmwareVersion, type Instant, type OriginatorCounter, toHex } from '../../terms';
import { OctetReader } from '../octets/octet-reader';
import { type DerNode, derContentsLength, encodeDer, readDer } from '../payload/der';
import { generalizedTime, neverGeneralizedTime, parseGeneralizedTime } from './date-time';

/** The pieces that DER use cases are written of: typed values to write, and a reader that asks for them in turn. */

export const derTag = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  enumerated: 0x0a,
  generalizedTime: 0x18,
  sequence: 0x30,
} as const;

export function sequence(...children: readonly (DerNode | undefined)[]): DerNode {
  return { tag: derTag.sequence, children: children.filter((child) => child !== undefined) };
}

export function octetString(octets: Uint8Array, tag: number = derTag.octetString): DerNode {
  return { tag, octets };
}

export const nothing: DerNode = { tag: derTag.nothing, octets: new Uint8Array(0) };

/** INTEGER (or another tag coded alike): two's complement, shortest form. */
export function integer(value: number | bigint, tag: number = derTag.integer): DerNode {
  const octets: number[] = [];
  let rest = BigInt(value);
  do {
    octets.unshift(Number(rest & 0xffn));
    rest >>= 8n;
  } while (rest !== 0n && rest !== -1n);
  const top = (octets[0] ?? 0) >= 0x80;
  if (top !== rest < 0n) {
    octets.unshift(rest < 0n ? 0xff : 0);
  }
  return { tag, octets: Uint8Array.from(octets) };
}

export function time(value: Instant | 'never', tag: number = derTag.generalizedTime): DerNode {
  const text = value === 'never' ? neverGeneralizedTime : generalizedTime(value);
  return { tag, octets: new Uint8Array(Buffer.from(text, 'latin1')) };
}

export function encodeDerContent(node: DerNode): Uint8Array {
  return encodeDer(node);
}

/** Reads one DER value that fills `content`, through a `DerReader` that has to be emptied. */
export function decodeDerContent<T>(content: Uint8Array, read: (reader: DerReader) => T): T {
  const reader = new DerReader(new OctetReader(content));
  const value = read(reader);
  reader.done('end of content');
  return value;
}

/** Reads the values of a SEQUENCE in turn, each by its tag. Lengths needn't be in the shortest form. */
export class DerReader {
  constructor(private readonly reader: OctetReader) {}

  /** Offset of the next value. */
  get offset(): number {
    return this.reader.offset;
  }

  get more(): boolean {
    return this.reader.remaining > 0;
  }

  /** Tag of the next value; `undefined` at the end. */
  get tag(): number | undefined {
    return this.more ? this.reader.bytes[this.reader.offset] : undefined;
  }

  fail(field: string, expected: string, found?: string, at = this.reader.offset): never {
    this.reader.fail(field, expected, found, at);
  }

  done(field: string): void {
    this.reader.done(field);
  }

  private value(field: string, tag: number): { readonly start: number; readonly end: number; readonly node: DerNode } {
    if (this.tag !== tag) {
      this.fail(field, `DER tag ${tag.toString(16).toUpperCase().padStart(2, '0')}`);
    }
    const node = readDer(this.reader);
    return { start: this.reader.offset - derContentsLength(node), end: this.reader.offset, node };
  }

  /** Opens a constructed value, reads it through `read` and requires that nothing is left in it. */
  inside<T>(field: string, read: (inner: DerReader) => T, tag: number = derTag.sequence): T {
    const { start, end } = this.value(field, tag);
    const inner = new DerReader(new OctetReader(this.reader.bytes, start, end));
    const value = read(inner);
    inner.done(`end of ${field}`);
    return value;
  }

  /** All values of a SEQUENCE OF. */
  list<T>(field: string, read: (inner: DerReader) => T, tag: number = derTag.sequence): T[] {
    return this.inside(
      field,
      (inner) => {
        const values: T[] = [];
        while (inner.more) {
          values.push(read(inner));
        }
        return values;
      },
      tag,
    );
  }

  octets(field: string, length?: number, tag: number = derTag.octetString): Uint8Array {
    const { start, node } = this.value(field, tag);
    const octets = 'octets' in node ? node.octets : new Uint8Array(0);
    if (length !== undefined && octets.length !== length) {
      this.fail(field, `${length} octets`, `${octets.length} octets`, start);
    }
    return octets;
  }

  /** A constructed value as it stands, such as a certificate. */
  whole(field: string, tag: number = derTag.sequence): Uint8Array {
    const from = this.reader.offset;
    const { end } = this.value(field, tag);
    return this.reader.bytes.subarray(from, end);
  }

  nothing(field: string): void {
    this.octets(field, 0, derTag.nothing);
  }

  big(field: string, tag: number = derTag.integer): bigint {
    const at = this.reader.offset;
    const octets = this.octets(field, undefined, tag);
    const [first, second = 0] = octets;
    const padded = octets.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
    if (first === undefined || padded) {
      this.fail(field, 'an integer in its shortest form', toHex(octets.subarray(0, 8)), at);
    }
    return BigInt.asIntN(octets.length * 8, BigInt(`0x${toHex(octets)}`));
  }

  integer(field: string, tag: number = derTag.integer): number {
    const at = this.reader.offset;
    const value = this.big(field, tag);
    if (value < -0x8000_0000n || value > 0xffff_ffffn) {
      this.fail(field, 'an integer of 32 bits', value.toString(), at);
    }
    return Number(value);
  }

  counter(field: string, tag: number = derTag.integer): OriginatorCounter {
    const at = this.reader.offset;
    const value = this.big(field, tag);
    if (value < 0n || value > 0xffff_ffff_ffff_ffffn) {
      this.fail(field, 'an unsigned integer of 64 bits', value.toString(), at);
    }
    return value as OriginatorCounter;
  }

  time(field: string, tag: number = derTag.generalizedTime): Instant | 'never' {
    const at = this.reader.offset;
    return parseGeneralizedTime(Buffer.from(this.octets(field, undefined, tag)).toString('latin1'), field, at);
  }

  moment(field: string): Instant {
    const at = this.reader.offset;
    const value = this.time(field);
    return value === 'never' ? this.fail(field, 'a moment', value, at) : value;
  }

  firmwareVersion(field: string): FirmwareVersion {
    return toHex(this.octets(field, 4)) as FirmwareVersion;
  }
}
