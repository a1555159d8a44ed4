import { type Entropy, type MeterbenchError, type Timers, toHex } from '../../src/terms';
import { reasonOf } from './link-error';
import type { LinkLog } from './link-log';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What goes over the wire: the same JSON in serial frames 10 and 11 and on the `ctl` topic. */
export type ControlEnvelope =
  | { readonly kind: 'request'; readonly id: string; readonly body: Json }
  | { readonly kind: 'response'; readonly id: string; readonly body: Json }
  | { readonly kind: 'response'; readonly id: string; readonly error: string };

interface Waiting {
  readonly resolve: (body: Json) => void;
  readonly reject: (error: MeterbenchError) => void;
}

export interface LabControlOptions {
  readonly log: LinkLog;
  readonly ports: { readonly timers: Timers; readonly entropy: Entropy };
  /** Whether this end answers requests at all. */
  readonly answers: boolean;
  /** Milliseconds for which a request waits for a handler, where none has been set yet: 0 where it is refused at once. */
  readonly handlerWithin: number;
  /** Resolves when there is somebody to ask, where a wire can tell; rejects after so many milliseconds. */
  readonly ready?: (milliseconds: number) => Promise<void>;
  /** Puts an envelope on the wire. */
  readonly post: (envelope: ControlEnvelope) => Promise<void>;
  /** Told of an error that answers none of this end's requests: its id may be another's, or of something else refused. */
  readonly onUnasked?: (id: string, error: string) => void;
}

const mostWaiting = 64;

/** Requests and responses beside the GBCS messages: power cycle, offer an image, take a lease, and the like. */
export class LabControl {
  readonly #options: LabControlOptions;
  readonly #prefix: string;
  readonly #waiting = new Map<string, Waiting>();
  #handler: ((body: Json, id: string) => Promise<Json>) | undefined;
  /** Requests that wait for it; `undefined` where none waits any more. */
  #unhandled: (() => void)[] | undefined;
  #cancelWait: () => void = () => undefined;
  #count = 0;
  /** The token of this end's lease: requests whose body is an object carry it as `lease`. */
  lease: string | undefined;

  constructor(options: LabControlOptions) {
    this.#options = options;
    this.#unhandled = options.handlerWithin > 0 ? [] : undefined;
    this.#prefix = toHex(options.ports.entropy.bytes(4));
  }

  /**
   * Asks the far end and waits for its answer.
   *
   * @throws LinkError `MB-LINK-NO-ANSWER` after `milliseconds` (`MB-LINK-DOWN` while the link is), `MB-LINK-CONTROL-REFUSED` where the far end says no
   */
  async request(body: Json, milliseconds: number): Promise<Json> {
    // What is posted for somebody who is away is taken up when nobody waits for it any more.
    await this.#options.ready?.(milliseconds);
    const id = `${this.#prefix}-${this.#count++}`;
    let cancel: () => void = () => undefined;
    const answer = new Promise<Json>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      cancel = this.#options.ports.timers.after(milliseconds, () => reject(this.#unanswered(milliseconds)));
    });
    // Posting may fail first; then no one waits for the answer.
    answer.catch(() => undefined);
    try {
      await Promise.race([this.#options.post({ kind: 'request', id, body: this.#leased(body) }), answer]);
      return await answer;
    } finally {
      cancel();
      this.#waiting.delete(id);
    }
  }

  /** Resolves when the far end's link, or the broker between, has the request: whatever the answer, or be there none. */
  async reach(body: Json, milliseconds: number): Promise<void> {
    const { post, ports, ready } = this.#options;
    await ready?.(milliseconds);
    const id = `${this.#prefix}-${this.#count++}`;
    await ports.timers.within(milliseconds, 'the far end', post({ kind: 'request', id, body }));
  }

  /** What this end answers requests with; a rejection is told to the far end as its error. */
  onRequest(handler: (body: Json, id: string) => Promise<Json>): void {
    this.#handler = handler;
    this.#handled();
  }

  /** Tells the far end that something it sent was refused. @param id what the far end knows it by */
  async refuse(id: string, error: string): Promise<void> {
    await this.#told({ kind: 'response', id, error });
  }

  /** Takes what came over the wire. */
  take(text: string): void {
    const envelope = parseEnvelope(text);
    if (envelope === undefined) {
      this.#options.log.badFrame({ reason: 'garbage', octets: text.length, detail: 'no lab control envelope' });
    } else if (envelope.kind === 'response') {
      this.#settle(envelope);
    } else if (this.#options.answers) {
      void this.#answer(envelope.id, envelope.body);
    }
  }

  /** The link is closed: nobody will answer any more. */
  fail(error: MeterbenchError): void {
    for (const { reject } of this.#waiting.values()) {
      reject(error);
    }
    this.#handled();
  }

  #unanswered(milliseconds: number): MeterbenchError {
    const { log } = this.#options;
    const what = `no answer to a lab control request within ${milliseconds} ms`;
    return log.health.state === 'down'
      ? log.error('MB-LINK-DOWN', `${what}, and the link is down`, 'Check cable and power, or the broker')
      : log.error(
          'MB-LINK-NO-ANSWER',
          what,
          'Check that the far end runs and implements lab control, or choose another back channel in the bench file',
        );
  }

  #settle(envelope: ControlEnvelope & { kind: 'response' }): void {
    const waiting = this.#waiting.get(envelope.id);
    if (waiting === undefined) {
      if ('error' in envelope) {
        this.#options.onUnasked?.(envelope.id, envelope.error);
      }
      return;
    }
    if ('error' in envelope) {
      waiting.reject(
        this.#options.log.error(
          'MB-LINK-CONTROL-REFUSED',
          `the far end refused a lab control request: ${envelope.error}`,
          'Do what the far end asks for, or choose another back channel in the bench file',
        ),
      );
    } else {
      waiting.resolve(envelope.body);
    }
  }

  async #answer(id: string, body: Json): Promise<void> {
    await this.#told(await this.#responseTo(id, body));
  }

  async #told(response: ControlEnvelope & { kind: 'response' }): Promise<void> {
    try {
      await this.#options.post(response);
    } catch (error) {
      this.#options.log.note('link-control-unanswered', { id: response.id, reason: reasonOf(error) });
    }
  }

  #leased(body: Json): Json {
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    return this.lease === undefined || !isObject ? body : { ...body, lease: this.lease };
  }

  /** Resolves when there is a handler, or none is waited for any more: the far end may be quicker than whoever opened this one. */
  async #handlerOrNone(): Promise<void> {
    const waiting = this.#unhandled;
    if (this.#handler !== undefined || waiting === undefined || waiting.length >= mostWaiting) {
      return;
    }
    await new Promise<void>((resolve) => {
      if (waiting.push(resolve) === 1) {
        const { ports, handlerWithin } = this.#options;
        this.#cancelWait = ports.timers.after(handlerWithin, () => this.#handled());
      }
    });
  }

  #handled(): void {
    this.#cancelWait();
    const waiting = this.#unhandled ?? [];
    this.#unhandled = undefined;
    for (const resolve of waiting) {
      resolve();
    }
  }

  async #responseTo(id: string, body: Json): Promise<ControlEnvelope & { kind: 'response' }> {
    await this.#handlerOrNone();
    if (this.#handler === undefined) {
      return { kind: 'response', id, error: 'this end takes no lab control' };
    }
    try {
      return { kind: 'response', id, body: await this.#handler(body, id) };
    } catch (error) {
      const reason = reasonOf(error);
      this.#options.log.note('link-control-refused', { id, reason });
      return { kind: 'response', id, error: reason };
    }
  }
}

function parseEnvelope(text: string): ControlEnvelope | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isEnvelope(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEnvelope(value: unknown): value is ControlEnvelope {
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') {
    return false;
  }
  const kind = 'kind' in value ? value.kind : undefined;
  const answered = 'body' in value || ('error' in value && typeof value.error === 'string');
  return (kind === 'request' && 'body' in value) || (kind === 'response' && answered);
}
