import { type EntityId, fromHex, type OriginatorCounter, toHex } from '../../terms';
import { type DerReader, derTag, integer, octetString, sequence } from '../fields/der-fields';
import type { DerNode } from '../payload/der';
import { type FloorChange, floorChangeNode, readFloorChange } from './cs02b-floors';
import { cellNode, readCell, type TrustAnchorCell } from './trust-anchor-cell';

/** A certificate as a trust anchor cell names it: whose it is, and its subject key identifier (8 octets). */
export interface CertificateName {
  readonly party: EntityId;
  readonly keyId: Uint8Array;
}

export interface CellReplaced {
  readonly cell: TrustAnchorCell;
  /** 0 success; others say what was wrong with the certificate or the cell. */
  readonly status: number;
  readonly existing: CertificateName;
  readonly replacing: CertificateName;
}

/** What a Device did with the certificates of a CS02b Command. */
export interface CredentialsReplaced {
  /** Originator Counter of the Command. */
  readonly commandCounter: OriginatorCounter;
  readonly mode: number;
  readonly floors: readonly FloorChange[];
  readonly cells: readonly CellReplaced[];
}

function nameNodes({ party, keyId }: CertificateName): readonly DerNode[] {
  return [octetString(fromHex(party) ?? new Uint8Array(0)), octetString(keyId)];
}

function readName(reader: DerReader, which: string): CertificateName {
  return {
    party: toHex(reader.octets(`${which} subject`, 8)) as EntityId,
    keyId: reader.octets(`${which} subject key identifier`, 8),
  };
}

export function replacedNode({ commandCounter, mode, floors, cells }: CredentialsReplaced): DerNode {
  return sequence(
    integer(commandCounter),
    integer(mode),
    sequence(...floors.map(floorChangeNode)),
    sequence(
      ...cells.map(({ cell, status, existing, replacing }) =>
        sequence(cellNode(cell), integer(status, derTag.enumerated), ...nameNodes(existing), ...nameNodes(replacing)),
      ),
    ),
  );
}

export function readReplaced(reader: DerReader): CredentialsReplaced {
  return reader.inside('execution outcome', (inner) => ({
    commandCounter: inner.counter('Originator Counter of the Command'),
    mode: inner.integer('credentials replacement mode'),
    floors: inner.list('remote party floors', readFloorChange),
    cells: inner.list('replacement outcomes', (one) =>
      one.inside('replacement outcome', (outcome) => ({
        cell: readCell(outcome),
        status: outcome.integer('status', derTag.enumerated),
        existing: readName(outcome, 'existing'),
        replacing: readName(outcome, 'replacing'),
      })),
    ),
  }));
}
