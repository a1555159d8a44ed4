import type { Journal, JournalEvent, JournalEventKind } from '../terms';

/** A journal that keeps its events in memory, for tests that ask what happened. */
export class RecordingJournal implements Journal {
  readonly #events: JournalEvent[] = [];

  append(event: JournalEvent): void {
    this.#events.push(event);
  }

  /** All events, in the order in which they were noted. */
  get events(): readonly JournalEvent[] {
    return this.#events;
  }

  /** Those of one kind: `message`, `service-request`, `dcc-response`. */
  of<K extends JournalEventKind>(kind: K): readonly JournalEvent<K>[] {
    // The kind says which event it is; of a kind that is yet a parameter the compiler can't tell.
    return this.#events.filter((event) => event.kind === kind) as unknown as readonly JournalEvent<K>[];
  }
}
