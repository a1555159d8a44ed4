import { type DerReader, derTag, integer, octetString, sequence } from '../fields/der-fields';
import type { DerNode } from '../payload/der';

/** Where a Device keeps a remote party's certificate. */
export interface TrustAnchorCell {
  /** 0 root, 1 recovery, 2 Supplier, 3 Network Operator, 4 ACB, 5 transitional CoS, 6 WAN provider, 8 load controller. */
  readonly role: number;
  /** BIT STRING with its count of unused bits: 0780 digital signature, 0308 key agreement, 0204 certificate signing. */
  readonly keyUsage: Uint8Array;
  /** 1 prepayment top up. */
  readonly cellUsage?: number;
}

export function cellNode({ role, keyUsage, cellUsage }: TrustAnchorCell, tag: number = derTag.sequence): DerNode {
  const usage = cellUsage === undefined ? undefined : integer(cellUsage);
  const { children } = { children: [], ...sequence(integer(role), octetString(keyUsage, derTag.bitString), usage) };
  return { tag, children };
}

export function readCell(reader: DerReader, tag: number = derTag.sequence): TrustAnchorCell {
  return reader.inside(
    'trust anchor cell',
    (inner) => {
      const cell = {
        role: inner.integer('remote party role'),
        keyUsage: inner.octets('key usage', undefined, derTag.bitString),
      };
      return inner.more ? { ...cell, cellUsage: inner.integer('cell usage') } : cell;
    },
    tag,
  );
}
