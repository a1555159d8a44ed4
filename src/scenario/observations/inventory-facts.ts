import type { InventoryDevice } from '../../duis';

/** What SR8.2 tells of a Device, by the names that features use. */
const facts: Readonly<Record<string, (entry: InventoryDevice) => string | undefined>> = {
  'Device Type': ({ deviceType }) => deviceType,
  'SMI Status': ({ deviceStatus }) => deviceStatus,
  'firmware version': ({ deviceFirmwareVersion }) => deviceFirmwareVersion,
  'status of the firmware version': ({ deviceFirmwareVersionStatus }) => deviceFirmwareVersionStatus,
  'CPL status': ({ cplStatus }) => cplStatus,
  commissioned: ({ dateCommissioned }) => (dateCommissioned === undefined ? undefined : 'with a date'),
  'GBCS version': ({ deviceGbcsVersion }) => deviceGbcsVersion,
};

/** The names of what can be asked. */
export const factNames = Object.keys(facts);

/** What the SMI tells of a Device: each of the facts named, `none` where it tells none. */
export function inventoryFacts(
  entry: InventoryDevice | undefined,
  names: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => [name, (entry === undefined ? undefined : facts[name]?.(entry)) ?? 'none']),
  );
}
