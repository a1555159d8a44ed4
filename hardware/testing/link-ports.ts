import type { JournalEvent, Timers } from '../../src/terms';
import type { LinkPorts } from '../link/wire-link';
import { SeededChance } from './seeded-chance';

export interface RecordedPorts extends LinkPorts {
  readonly events: readonly JournalEvent[];
  kinds(kind: string): readonly JournalEvent[];
}

/** Ports whose chance repeats and whose journal can be read. */
export function recordedPorts(timers: Timers, seed: number): RecordedPorts {
  const events: JournalEvent[] = [];
  const chance = new SeededChance(seed);
  return {
    timers,
    entropy: { bytes: (count) => chance.bytes(count) },
    journal: { append: (event) => events.push(event) },
    events,
    kinds: (kind) => events.filter((event) => event.kind === kind),
  };
}
