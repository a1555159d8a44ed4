/** One labelled part of a message, for people: what it is, what it says, where it stands, what it holds. */
export interface TreeNode {
  readonly label: string;
  readonly value?: string;
  /** Octets from the start of the message. */
  readonly offset?: number;
  readonly length?: number;
  readonly children?: readonly TreeNode[];
}

/** Names that GBCS's own layer doesn't know, given by whoever prints. */
export interface Names {
  /** Of an Alert Code or an event code, such as 8F72. */
  readonly event?: (code: number) => string | undefined;
  /** Of a Remote Party or a Device. */
  readonly party?: (id: string) => string | undefined;
}

/** What is known of a message beside its octets. */
export interface TreeContext {
  readonly names: Names;
  /** Plaintext of the encrypted parts in the message's order; `undefined` where one wasn't opened. */
  readonly opened: readonly (Uint8Array | undefined)[];
}

/** Walks the octets of a message in their order, so that every node knows where it stands. */
export class Place {
  constructor(public offset: number) {}

  /** A node over the next octets. */
  node(label: string, length: number, value?: string): TreeNode {
    const offset = this.offset;
    this.offset += length;
    return value === undefined ? { label, offset, length } : { label, value, offset, length };
  }

  /** A node over what `fill` walks. */
  branch(label: string, value: string | undefined, fill: () => readonly TreeNode[]): TreeNode {
    const offset = this.offset;
    const children = fill();
    const length = this.offset - offset;
    return { label, ...(value === undefined ? {} : { value }), offset, length, children };
  }
}

/** `8F72`, and its name in brackets where there is one. */
export function named(code: string, name: string | undefined): string {
  return name === undefined ? code : `${code} (${name})`;
}

export function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

/** Octets of a DLMS length in its shortest form. */
export function lengthOctets(length: number): number {
  return length < 0x80 ? 1 : length < 0x100 ? 2 : length < 0x1_0000 ? 3 : length < 0x100_0000 ? 4 : 5;
}
