import type { Timers } from '../../src/terms';
import type { NotedEvent } from '../../src/terms/testing';
import type { LinkPorts } from '../link/wire-link';
import { SeededChance } from './seeded-chance';

export interface RecordedPorts extends LinkPorts {
  readonly events: readonly NotedEvent[];
  kinds(kind: string): readonly NotedEvent[];
}

/** Ports whose chance repeats and whose journal can be read. */
export function recordedPorts(timers: Timers, seed: number): RecordedPorts {
  const events: NotedEvent[] = [];
  const chance = new SeededChance(seed);
  return {
    timers,
    entropy: { bytes: (count) => chance.bytes(count) },
    journal: { append: (event) => events.push(event) },
    events,
    kinds: (kind) => events.filter((event) => event.kind === kind),
  };
}
