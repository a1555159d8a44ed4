import type { Timers } from '../../src/terms';
import type { FrameType, WireFrame } from '../framing';
import type { LinkError } from '../link/link-error';
import { nextSequence, sendingWindow, sequenceDistance } from './sequence';

interface Waiting {
  readonly type: FrameType;
  readonly payload: Uint8Array;
  readonly resolve: () => void;
  readonly reject: (error: LinkError) => void;
}

interface Outstanding extends Waiting {
  readonly sequence: number;
  attempts: number;
  cancelTimer: () => void;
}

export interface SendingWindowOptions {
  readonly timers: Timers;
  /** Milliseconds from the frame's last octet on the line to its ack, the line's own time apart. */
  readonly ackTimeout: number;
  /** How often one frame is sent before the link gives up. */
  readonly attempts: number;
  /** Milliseconds that so many octets take on the line. */
  readonly lineTime: (octets: number) => number;
  /** An unsigned 32 bit number that the last session hadn't. */
  readonly newSession: () => number;
  /** Resolves `true` when the frame is on the line, `false` where the line went away. */
  readonly transmit: (frame: WireFrame) => Promise<boolean>;
  readonly onResent: (frame: WireFrame, attempt: number) => void;
  readonly onSession: (session: number) => void;
  /** No ack came to a frame sent `attempts` times: the error that all who wait are given. */
  readonly onGivenUp: (type: FrameType) => LinkError;
  /**
   * The far end, in its present life, has had nothing of ours while frames were under way: the error for those, or
   * `undefined` to send them again in a new session.
   */
  readonly onPeerReset: () => LinkError | undefined;
}

/** An unacknowledged frame waits longer each time, up to this many ack time-outs. */
const longestBackOff = 4;

/**
 * The sending half of the sequence: up to eight frames under way, each sent again until its ack comes or the bound is
 * reached. A session begins with a sync of its own sequence number, and nothing else goes before that is acknowledged.
 */
export class SendingWindow {
  readonly #options: SendingWindowOptions;
  readonly #queue: Waiting[] = [];
  /** In order of sequence. */
  readonly #outstanding = new Map<number, Outstanding>();
  #session: number | undefined;
  #next = 0;
  #paused = true;

  constructor(options: SendingWindowOptions) {
    this.#options = options;
  }

  get session(): number | undefined {
    return this.#session;
  }

  /** Resolves when the far end's link has acknowledged the frame. */
  send(type: FrameType, payload: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ type, payload, resolve, reject });
      this.#pump();
    });
  }

  acknowledged(sequence: number, session: number | undefined): void {
    const acked = session !== undefined && session === this.#session ? this.#outstanding.get(sequence) : undefined;
    if (acked !== undefined) {
      acked.cancelTimer();
      this.#outstanding.delete(sequence);
      acked.resolve();
      this.#pump();
    }
  }

  /** The far end knows no session of ours: it has restarted, or never heard the sync. */
  syncWanted(): void {
    if (this.#session === undefined || this.#syncing) {
      return;
    }
    const underWay = this.#takeOutstanding();
    this.#session = undefined;
    const error = underWay.length === 0 ? undefined : this.#options.onPeerReset();
    if (error === undefined) {
      this.#queue.unshift(...underWay);
    } else {
      for (const { reject } of underWay) {
        reject(error);
      }
    }
    this.#pump();
  }

  /** The line went away: nothing is sent and no time-out runs. */
  pause(): void {
    this.#paused = true;
    for (const outstanding of this.#outstanding.values()) {
      outstanding.cancelTimer();
    }
  }

  /** The line is back: what was under way goes again under its old sequence number, so none can be doubled. */
  resume(): void {
    this.#paused = false;
    for (const outstanding of this.#outstanding.values()) {
      outstanding.attempts = Math.min(outstanding.attempts, 1);
      this.#transmit(outstanding);
    }
    this.#pump();
  }

  /** Gives all who wait the error, and begins a new session with the next frame. */
  fail(error: LinkError): void {
    const failed = [...this.#takeOutstanding(), ...this.#queue.splice(0)];
    this.#session = undefined;
    for (const { reject } of failed) {
      reject(error);
    }
  }

  get #syncing(): boolean {
    for (const { type } of this.#outstanding.values()) {
      return type === 'sync';
    }
    return false;
  }

  #takeOutstanding(): readonly Outstanding[] {
    const taken = [...this.#outstanding.values()];
    this.#outstanding.clear();
    for (const { cancelTimer } of taken) {
      cancelTimer();
    }
    return taken;
  }

  #pump(): void {
    if (this.#paused || this.#queue.length === 0) {
      return;
    }
    if (this.#session === undefined) {
      this.#beginSession();
    }
    while (!this.#syncing && this.#hasRoom()) {
      const waiting = this.#queue.shift();
      if (waiting === undefined) {
        return;
      }
      this.#launch(waiting);
    }
  }

  #beginSession(): void {
    const session = this.#options.newSession();
    this.#session = session;
    this.#next = 0;
    this.#options.onSession(session);
    const payload = new Uint8Array(4);
    new DataView(payload.buffer).setUint32(0, session);
    this.#launch({ type: 'sync', payload, resolve: () => undefined, reject: () => undefined });
  }

  /** Counted from the oldest under way, so that no sequence number can be taken for one of another round. */
  #hasRoom(): boolean {
    for (const oldest of this.#outstanding.keys()) {
      return sequenceDistance(oldest, this.#next) < sendingWindow;
    }
    return true;
  }

  #launch(waiting: Waiting): void {
    const sequence = this.#next;
    this.#next = nextSequence(sequence);
    const outstanding: Outstanding = { ...waiting, sequence, attempts: 0, cancelTimer: () => undefined };
    this.#outstanding.set(sequence, outstanding);
    this.#transmit(outstanding);
  }

  #transmit(outstanding: Outstanding): void {
    const attempt = ++outstanding.attempts;
    if (attempt > 1) {
      this.#options.onResent(outstanding, attempt);
    }
    void this.#options.transmit(outstanding).then((written) => {
      const current = this.#outstanding.get(outstanding.sequence) === outstanding && outstanding.attempts === attempt;
      if (written && current && !this.#paused) {
        outstanding.cancelTimer = this.#options.timers.after(this.#patience(attempt), () => this.#expired(outstanding));
      }
    });
  }

  #expired(outstanding: Outstanding): void {
    if (outstanding.attempts >= this.#options.attempts) {
      this.fail(this.#options.onGivenUp(outstanding.type));
    } else {
      this.#transmit(outstanding);
    }
  }

  #patience(attempt: number): number {
    let octets = 0;
    for (const { payload } of this.#outstanding.values()) {
      octets += payload.length;
    }
    const { ackTimeout, lineTime } = this.#options;
    return ackTimeout * Math.min(longestBackOff, 2 ** (attempt - 1)) + 2 * lineTime(octets);
  }
}
