import { type Choice, type ChoiceId, choices, type Rulebook } from '../rulebook';
import { ConfigError } from '../terms';
import type { Desk } from './desk';

/** Rows that the emulated DCC goes by, whatever they choose. */
const followed = [
  'edge/future-dated-over-the-release',
  'edge/Suspended-after-acceptance',
  'edge/alert-from-a-Suspended-Device',
  'edge/Response-from-a-Suspended-Device',
  'edge/ESME-behind-a-Suspended-CHF',
  'edge/PPMID-of-a-Suspended-ESME',
  'edge/Pending-Device-unreachable',
  'edge/E17-after-MP105',
  'edge/11.1-names-a-Suspended-Device',
  'restore/Commissioned-reads-a-version-not-on-the-CPL',
  'restore/when-FirmwareVersionMismatch-is-raised',
  'restore/recipients-of-DeviceSuspended-and-DeviceRestored',
  'restore/GPF-with-its-hub',
  'smi/hub-and-GPF',
  'smi/hub-decommissioned',
  'smi/Type-1-decommissioned',
  'firmware/one-at-a-time',
  'firmware/DSP-compares-hash',
] as const satisfies readonly ChoiceId[];

type ReadingId = (typeof followed)[number];

/**
 * What the DCC does about a row, which is consulted by asking: one way for each value that the row can have. A value
 * without its way doesn't compile.
 */
export function byReading<K extends ReadingId, T>(desk: Desk, id: K, ways: Readonly<Record<Choice<K>, T>>): T {
  const row = desk.rulebook.row(id);
  return ways[wayOf(id, row === undefined ? 'not stated' : desk.consult(row))];
}

/**
 * Looks at every such row beforehand, so that a wrong value is told before a run and not while a message is under way.
 * @throws ConfigError where an overlay gives one a value that is none of its readings
 */
export function refuseUnreadable(rulebook: Rulebook): void {
  for (const id of followed) {
    wayOf(id, rulebook.row(id)?.value ?? 'not stated');
  }
}

function wayOf<K extends ReadingId>(id: K, value: unknown): Choice<K> {
  const ways: readonly Choice<K>[] = choices[id];
  const [usual] = choices[id];
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
