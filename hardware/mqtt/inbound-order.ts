import type { Timers } from '../../src/terms';

/** What the far end's link wrote on a message: its own session and a number that rises by one. */
export interface TransportSequence {
  readonly session: string;
  readonly sequence: number;
}

interface Publisher<Item> {
  awaited: number;
  readonly delivered: Set<number>;
  readonly held: Map<number, Item>;
  cancelWait: () => void;
}

const publishersRemembered = 16;
const deliveriesRemembered = 4096;

/**
 * Puts what came over a broker into the order it was sent in, each once. A gap is waited for, but not for ever: a
 * broker may lose a message, and then the rest goes on and the loss is told.
 */
export class InboundOrder<Item> {
  readonly #timers: Timers;
  readonly #gapWait: number;
  readonly #deliver: (item: Item) => void;
  readonly #onLost: (count: number) => void;
  readonly #publishers = new Map<string, Publisher<Item>>();

  constructor(options: {
    timers: Timers;
    gapWait: number;
    deliver: (item: Item) => void;
    onLost: (count: number) => void;
  }) {
    this.#timers = options.timers;
    this.#gapWait = options.gapWait;
    this.#deliver = options.deliver;
    this.#onLost = options.onLost;
  }

  /** `duplicate` where that very message was taken before; `late` where its turn was given up already. */
  take({ session, sequence }: TransportSequence, item: Item): 'taken' | 'held' | 'late' | 'duplicate' {
    const publisher = this.#publisherOf(session, sequence);
    if (publisher.delivered.has(sequence) || publisher.held.has(sequence)) {
      return 'duplicate';
    }
    if (sequence < publisher.awaited) {
      this.#give(publisher, sequence, item);
      return 'late';
    }
    if (sequence === publisher.awaited && publisher.held.size === 0) {
      publisher.awaited++;
      this.#give(publisher, sequence, item);
      return 'taken';
    }
    publisher.held.set(sequence, item);
    if (sequence > publisher.awaited) {
      if (publisher.held.size === 1) {
        publisher.cancelWait = this.#timers.after(this.#gapWait, () => this.#skip(publisher));
      }
      return 'held';
    }
    this.#goOn(publisher);
    return 'taken';
  }

  close(): void {
    for (const { cancelWait } of this.#publishers.values()) {
      cancelWait();
    }
    this.#publishers.clear();
  }

  #publisherOf(session: string, sequence: number): Publisher<Item> {
    const known = this.#publishers.get(session);
    if (known !== undefined) {
      return known;
    }
    const [oldest] = this.#publishers.keys();
    if (this.#publishers.size >= publishersRemembered && oldest !== undefined) {
      this.#publishers.get(oldest)?.cancelWait();
      this.#publishers.delete(oldest);
    }
    // Whoever joins late begins with what comes first.
    const publisher = { awaited: sequence, delivered: new Set<number>(), held: new Map(), cancelWait: () => undefined };
    this.#publishers.set(session, publisher);
    return publisher;
  }

  #goOn(publisher: Publisher<Item>): void {
    for (;;) {
      const item = publisher.held.get(publisher.awaited);
      if (item === undefined) {
        break;
      }
      publisher.held.delete(publisher.awaited);
      this.#give(publisher, publisher.awaited++, item);
    }
    publisher.cancelWait();
    publisher.cancelWait = () => undefined;
    if (publisher.held.size > 0) {
      publisher.cancelWait = this.#timers.after(this.#gapWait, () => this.#skip(publisher));
    }
  }

  #skip(publisher: Publisher<Item>): void {
    const next = Math.min(...publisher.held.keys());
    const lost = next - publisher.awaited;
    publisher.awaited = next;
    this.#onLost(lost);
    this.#goOn(publisher);
  }

  #give(publisher: Publisher<Item>, sequence: number, item: Item): void {
    publisher.delivered.add(sequence);
    if (publisher.delivered.size > deliveriesRemembered) {
      const [oldest = sequence] = publisher.delivered;
      publisher.delivered.delete(oldest);
    }
    this.#deliver(item);
  }
}
