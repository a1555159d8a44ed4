import type { InventoryDevice } from '../../duis';

/** What SR8.2 makes of an entry of the SMI. */
export interface InventoryView {
  /** @param told as the SMI has it */
  shows(told: InventoryDevice): InventoryDevice;
}

export const inventoryView: InventoryView = { shows: (told) => told };
