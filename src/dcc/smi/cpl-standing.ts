import type { Desk } from '../desk';
import type { SmiEntry } from './inventory';
import type { Standing } from './products-list';

/** How the firmware that the SMI holds stands on the list; a GPF is firmware of its hub. */
export function cplStandingOf(desk: Desk, entry: SmiEntry): Standing | undefined {
  const hub = entry.deviceType === 'GPF' && entry.hub !== undefined ? desk.inventory.get(entry.hub) : undefined;
  const { firmware, ...product } = hub ?? entry;
  return firmware === undefined ? undefined : desk.productsList.standingOf({ ...product, firmware });
}
