import type { DeviceId } from '../../terms';
import type { Desk } from '../desk';
import { byReading } from '../readings';
import type { SmiEntry } from './inventory';

const isProxyOfHub = ({ deviceType, hub }: SmiEntry): boolean => deviceType === 'GPF' && hub !== undefined;

/** What is one Device Model with a Communications Hub. */
export interface HubFunctions {
  /** The Gas Proxy Functions of a hub, and of any other Device none: one Device Model is both functions. */
  proxiesOf(entry: SmiEntry): readonly DeviceId[];
  /** Whether a CPL removal suspends it; a Gas Proxy Function is suspended where its hub is. */
  isSuspended(entry: SmiEntry): boolean;
}

export const hubFunctions = (desk: Desk): HubFunctions => ({
  proxiesOf: (entry) =>
    entry.deviceType === 'CHF'
      ? desk.inventory.attachedTo(entry.id).flatMap(({ id, deviceType }) => (deviceType === 'GPF' ? [id] : []))
      : [],
  isSuspended: (entry) => !isProxyOfHub(entry) || together(desk),
});

const together = (desk: Desk): boolean =>
  byReading(desk, 'smi/hub-and-GPF', {
    'a CPL removal suspends CHF and GPF together': true,
    'each by itself': false,
  });
