import type { Timers } from '../../../src/terms';
import type { LinkError } from '../../link/link-error';
import type { MqttTroubles } from '../mqtt-troubles';
import type { BrokerSession, Publication } from './broker-session';

interface Waiting {
  readonly publication: Publication;
  readonly resolve: () => void;
  readonly reject: (error: LinkError) => void;
  /** Looks since it was offered; `undefined` while it isn't. */
  looks: number | undefined;
  /** Milliseconds for which the broker has had nobody to give it to. */
  unheard: number;
  cancelOffer: () => void;
}

const ackWithin = 10_000;
/** Milliseconds between two looks at what waits: one timer for all, for most wait less than a millisecond. */
const lookEvery = 1000;
/** Milliseconds between two attempts to give away what nobody listened to. */
const offerEvery = 250;

const nothing = () => undefined;

/** What is published and not yet acknowledged: it outlives a break of the connection and goes again, in its old order. */
export class Outbox {
  readonly #timers: Timers;
  readonly #troubles: MqttTroubles;
  readonly #heardWithin: number;
  readonly #waiting = new Set<Waiting>();
  #session: BrokerSession | undefined;
  #cancelLook: (() => void) | undefined;

  constructor(timers: Timers, troubles: MqttTroubles, heardWithin: number) {
    this.#timers = timers;
    this.#troubles = troubles;
    this.#heardWithin = heardWithin;
  }

  publish(publication: Publication): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { publication, resolve, reject, looks: undefined, unheard: 0, cancelOffer: nothing };
      this.#waiting.add(waiting);
      this.#offer(waiting);
    });
  }

  attach(session: BrokerSession): void {
    this.#session = session;
    for (const waiting of this.#waiting) {
      this.#offer(waiting);
    }
  }

  detach(): void {
    this.#session = undefined;
    for (const waiting of this.#waiting) {
      waiting.cancelOffer();
      waiting.looks = undefined;
    }
  }

  /** Gives all who wait the error; no timer is left. */
  fail(error: LinkError): void {
    this.#cancelLook?.();
    this.#cancelLook = undefined;
    for (const waiting of this.#waiting) {
      this.#done(waiting);
      waiting.reject(error);
    }
  }

  #done(waiting: Waiting): void {
    waiting.cancelOffer();
    this.#waiting.delete(waiting);
  }

  #look(): void {
    this.#cancelLook = undefined;
    for (const waiting of this.#waiting) {
      if (waiting.looks !== undefined && ++waiting.looks > ackWithin / lookEvery) {
        this.#done(waiting);
        waiting.reject(this.#troubles.noAck(waiting.publication.topic, ackWithin));
      }
    }
    if (this.#waiting.size > 0) {
      this.#cancelLook = this.#timers.after(lookEvery, () => this.#look());
    }
  }

  #offer(waiting: Waiting): void {
    const session = this.#session;
    if (session === undefined) {
      return;
    }
    waiting.looks = 0;
    this.#cancelLook ??= this.#timers.after(lookEvery, () => this.#look());
    // Of a session that broke meanwhile the outcome doesn't count: the next one offers the message again.
    const current = () => this.#session === session && this.#waiting.has(waiting);
    session.offer(waiting.publication, (error, outcome = 'taken') => {
      if (current()) {
        if (error === undefined) {
          this.#offered(waiting, outcome);
        } else {
          this.#refused(waiting, error);
        }
      }
    });
  }

  #offered(waiting: Waiting, outcome: 'taken' | 'nobody-listens'): void {
    waiting.looks = undefined;
    if (outcome === 'taken' || waiting.publication.retain) {
      this.#done(waiting);
      waiting.resolve();
    } else if (waiting.unheard >= this.#heardWithin) {
      this.#done(waiting);
      waiting.reject(this.#troubles.nobodyListens(waiting.publication.topic, waiting.unheard));
    } else {
      waiting.unheard += offerEvery;
      waiting.cancelOffer = this.#timers.after(offerEvery, () => this.#offer(waiting));
    }
  }

  /** While a connection breaks, what is under way fails a moment before the break is told; only a code is a refusal. */
  #refused(waiting: Waiting, error: unknown): void {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') {
      this.#done(waiting);
      waiting.reject(this.#troubles.publishRefused(waiting.publication.topic, error));
    }
  }
}
