import type { Rulebook } from '../rulebook';
import { ConfigError } from '../terms';
import type { Desk } from './desk';

/**
 * Rows that no public source settles, or that hold prose, and the ways in which the emulated DCC can go about each. The
 * first is what it does while the row says nothing else; an overlay whose value is another of them turns it round.
 */
const readings = {
  'edge/future-dated-over-the-release': ['rules of the day of acceptance', 'rules of the day of execution'],
  'edge/Suspended-after-acceptance': ['status at acceptance', 'status at execution'],
  'edge/alert-from-a-Suspended-Device': ['delivered', 'withheld'],
  'edge/Response-from-a-Suspended-Device': ['delivered', 'withheld'],
  'edge/ESME-behind-a-Suspended-CHF': ['the target alone', 'refused with E5'],
  'edge/PPMID-of-a-Suspended-ESME': ['the target alone', 'refused with E5'],
  'edge/Pending-Device-unreachable': ['E21', 'E20'],
  'edge/E17-after-MP105': ['lifted', 'not lifted'],
  'edge/11.1-names-a-Suspended-Device': ['delivered to', 'listed as not commissioned'],
  'restore/Commissioned-reads-a-version-not-on-the-CPL': ['stays as it is', 'Suspended'],
  'restore/when-FirmwareVersionMismatch-is-raised': ['never', 'when the version differs from the one in the SMI'],
  'restore/recipients-of-DeviceSuspended-and-DeviceRestored': ['every responsible User', 'Suppliers'],
  'restore/GPF-with-its-hub': ['restored with its hub', 'stays Suspended'],
  'smi/hub-and-GPF': ['a CPL removal suspends CHF and GPF together', 'each by itself'],
  'smi/hub-decommissioned': ['decommissioning a CHF decommissions its GPF', 'each by itself'],
  'smi/Type-1-decommissioned': ['with its meter', 'each by itself'],
  'firmware/one-at-a-time': ['one update of a Device at a time', 'several at a time'],
  'firmware/DSP-compares-hash': ['the image of SR11.1 against the hash on the CPL', 'not compared'],
} as const satisfies Record<string, readonly [string, string]>;

type ReadingId = keyof typeof readings;

/** What the DCC does about a row, which is consulted by asking. */
export function reading<K extends ReadingId>(desk: Desk, id: K): (typeof readings)[K][number] {
  const row = desk.rulebook.row(id);
  return wayOf(id, row === undefined ? 'not stated' : desk.consult(row));
}

/**
 * Looks at every such row beforehand: later there may be nobody to tell.
 * @throws ConfigError where an overlay gives one a value that is none of its readings
 */
export function refuseUnreadable(rulebook: Rulebook): void {
  for (const id of Object.keys(readings)) {
    if (isReadingId(id)) {
      wayOf(id, rulebook.row(id)?.value ?? 'not stated');
    }
  }
}

const isReadingId = (id: string): id is ReadingId => Object.hasOwn(readings, id);

function wayOf<K extends ReadingId>(id: K, value: unknown): (typeof readings)[K][number] {
  const ways: readonly (typeof readings)[K][number][] = readings[id];
  const [usual] = readings[id];
  const way = value === 'not stated' ? usual : ways.find((each) => each === value);
  if (way === undefined) {
    throw new ConfigError({
      code: 'MB-DCC-READING',
      message: `Row ${id}: the emulated DCC can't go by ${JSON.stringify(value)}`,
      next: `Give it one of: ${ways.join('; ')}`,
    });
  }
  return way;
}
