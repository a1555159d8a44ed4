import { createHash } from 'node:crypto';
import type { CertificateName, TrustAnchorCell } from '../../gbcs';
import { toHex } from '../../terms';
import type { TrustSlot, TrustSlots } from '../trust-slots';

/** The slot whose party holds a cell's certificate; a prepayment cell (usage 1) has one of its own. */
const slots: ReadonlyMap<string, TrustSlot> = new Map([
  ['2', 'supplier'],
  ['2 1', 'supplierPrepayment'],
  ['3', 'networkOperator'],
]);

export function slotOfCell({ role, cellUsage }: TrustAnchorCell): TrustSlot | undefined {
  return slots.get(cellUsage === undefined ? `${role}` : `${role} ${cellUsage}`);
}

/** Which certificate stands in which trust anchor cell. */
export class TrustAnchorCells {
  readonly #held = new Map<string, CertificateName>();

  /** As the factory left a cell, the key identifier is made of the cell's name. */
  get(cell: TrustAnchorCell, trust: TrustSlots): CertificateName | undefined {
    const slot = slotOfCell(cell);
    const party = slot && trust[slot];
    const keyId = new Uint8Array(createHash('sha256').update(nameOf(cell)).digest().subarray(0, 8));
    return this.#held.get(nameOf(cell)) ?? (party === undefined ? undefined : { party, keyId });
  }

  put(cell: TrustAnchorCell, certificate: CertificateName): void {
    this.#held.set(nameOf(cell), certificate);
  }
}

function nameOf({ role, keyUsage, cellUsage }: TrustAnchorCell): string {
  return `${role} ${toHex(keyUsage)} ${cellUsage ?? ''}`;
}
