import type { Arrival } from './broker-session';

const mostKept = 64;

/**
 * What a broker kept for a client that was away and brings right behind CONNACK, when the topics are subscribed to but
 * nobody here reads them yet.
 */
export class EarlyArrivals {
  #kept: Arrival[] = [];

  /** False where there is no room any more. */
  keep(arrival: Arrival): boolean {
    return this.#kept.length < mostKept && this.#kept.push(arrival) > 0;
  }

  /** Those on some topics, in order: somebody reads them now. */
  take(topics: readonly string[]): readonly Arrival[] {
    const taken = this.#kept.filter(({ topic }) => topics.includes(topic));
    this.#kept = this.#kept.filter(({ topic }) => !topics.includes(topic));
    return taken;
  }
}
