import type { OriginatorCounter } from '../../terms';
import { type DerReader, integer, sequence } from '../fields/der-fields';
import type { DerNode } from '../payload/der';

/** The counter below which messages of a party in one use of a cell are refused. */
export interface CellFloor {
  /** 1 prepayment top up. */
  readonly usage: number;
  readonly floor: OriginatorCounter;
}

/** The counter below which a remote party's messages are refused; `byCell` where its cells have floors of their own. */
export interface FloorChange {
  readonly role: number;
  readonly floor: OriginatorCounter;
  readonly byCell?: readonly CellFloor[];
}

export function cellFloorNode({ usage, floor }: CellFloor): DerNode {
  return sequence(integer(usage), integer(floor));
}

export function readCellFloor(reader: DerReader): CellFloor {
  return reader.inside('specialist floor', (inner) => ({
    usage: inner.integer('cell usage'),
    floor: inner.counter('floor sequence number'),
  }));
}

export function floorChangeNode({ role, floor, byCell }: FloorChange): DerNode {
  return sequence(integer(role), integer(floor), byCell && sequence(...byCell.map(cellFloorNode)));
}

export function readFloorChange(reader: DerReader): FloorChange {
  return reader.inside('remote party floor', (inner) => {
    const change = { role: inner.integer('remote party role'), floor: inner.counter('floor sequence number') };
    return inner.more ? { ...change, byCell: inner.list('floors by cell', readCellFloor) } : change;
  });
}
