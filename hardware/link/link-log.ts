import type { Journal, JournalEvent, JournalFacts } from '../../src/terms';
import type { FrameEvent } from '../framing';
import type { linkEvents } from './journal-events';
import { LinkError, type LinkErrorCode } from './link-error';
import type { LinkHealth, LinkTally } from './link-health';
import { Listeners } from './listeners';

type LinkEventKind = keyof typeof linkEvents;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Bad frames written out one by one; a wrong baud rate makes thousands, and the rest are counted. */
const badFramesWritten = 100;

/** What a link remembers and tells of itself: journal events, counts, health, and who wants to hear of trouble. */
export class LinkLog {
  readonly tally: Mutable<LinkTally> = {
    sent: 0,
    received: 0,
    resent: 0,
    badFrames: 0,
    duplicatesRemoved: 0,
    possibleDuplicates: 0,
    timesDown: 0,
  };
  readonly health: Mutable<LinkHealth> = { state: 'down', trouble: undefined };
  readonly #link: string;
  readonly #journal: Journal;
  readonly #listeners = new Listeners<[LinkError]>();

  constructor(link: string, journal: Journal) {
    this.#link = link;
    this.#journal = journal;
  }

  note<K extends LinkEventKind>(kind: K, facts: Omit<JournalFacts<K>, 'link'>): void {
    // A generic kind and its facts are one event of that kind, which the compiler can't see.
    this.#journal.append({ kind, link: this.#link, ...facts } as unknown as JournalEvent);
  }

  up(facts: Omit<JournalFacts<'link-up'>, 'link'> = {}): void {
    this.health.state = 'up';
    this.note('link-up', facts);
  }

  down(reason: string): void {
    if (this.health.state === 'up') {
      this.tally.timesDown++;
    }
    this.health.state = 'down';
    this.note('link-down', { reason });
  }

  closed(): void {
    if (this.tally.badFrames > badFramesWritten) {
      this.note('link-bad-frames', { count: this.tally.badFrames });
    }
    this.health.state = 'closed';
    this.note('link-closed', { ...this.tally });
  }

  badFrame({ reason, octets, detail }: Omit<FrameEvent & { kind: 'bad-frame' }, 'kind'>): void {
    if (++this.tally.badFrames <= badFramesWritten) {
      this.note('link-bad-frame', { reason, octets, detail });
    }
  }

  trouble(error: LinkError): LinkError {
    this.health.trouble = error;
    this.note('link-trouble', { code: error.code, message: error.message });
    this.#listeners.tell(error);
    return error;
  }

  /** Things came over the link, and nobody at this end listened to them. */
  unheard(count: number): LinkError {
    const what = `${count} thing${count === 1 ? '' : 's'} came, and nobody at this end listened`;
    return this.trouble(this.error('MB-LINK-LOST', what, 'Listen to the link as soon as it is open'));
  }

  onTrouble(listener: (trouble: LinkError) => void): () => void {
    return this.#listeners.add(listener);
  }

  error(code: LinkErrorCode, what: string, next: string, cause?: unknown): LinkError {
    return new LinkError(code, this.#link, what, next, cause);
  }
}
