import { type EntityId, instant, MeterbenchError, type Timers } from '../../terms';
import { type Lease, LeaseError, type LeaseHolder, leaseOn } from './lease';
import { type LeaseAnswer, leaseAnswer } from './lease-commands';

export interface LeaseControl {
  request(body: LeaseRequest, milliseconds: number): Promise<unknown>;
}

/** As `LeaseCommand`, on the wire. */
export type LeaseRequest =
  | {
      readonly op: 'lease';
      readonly device: string;
      readonly owner: string;
      readonly seconds: number;
      readonly tokenOnMessages: boolean;
    }
  | { readonly op: 'renew'; readonly device: string; readonly token: string; readonly seconds: number }
  | { readonly op: 'release'; readonly device: string; readonly token: string };

export interface FarLeaseOptions {
  readonly control: LeaseControl;
  readonly device: EntityId;
  /** Names the run, the machine and the person to whoever is refused meanwhile. */
  readonly owner: string;
  readonly timers: Timers;
  readonly seconds?: number;
  /** Milliseconds for the far end to answer. */
  readonly answerLimit?: number;
  /** Whether the link's messages have a place for the token. */
  readonly tokenOnMessages?: boolean;
  /** Told of the token when the lease is granted, and of a new one when it is granted again. */
  readonly onToken?: (token: string) => void;
  readonly onLost?: (error: LeaseError) => void;
}

/** What a far end did about a lease: one that knows none leaves the Device open to a second user, which must be said. */
export type FarLease =
  | { readonly kind: 'granted'; readonly lease: Lease; readonly token: string; readonly fence: number }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Asks the far end for a Device. @throws LeaseError where another has it */
export async function takeFarLease(options: FarLeaseOptions): Promise<FarLease> {
  const { control, device, answerLimit = 5000, onToken } = options;
  let answer: LeaseAnswer;
  try {
    const read = leaseAnswer.safeParse(await control.request(leaseRequest(options), answerLimit));
    if (!read.success) {
      return { kind: 'unknown', reason: 'the far end answers something else than a lease' };
    }
    answer = read.data;
  } catch (error) {
    if (error instanceof MeterbenchError && noLeases.includes(error.code)) {
      return { kind: 'unknown', reason: error.message };
    }
    throw error;
  }
  if (!answer.granted) {
    throw new LeaseError(leaseOn(device), holderIn(answer.holder));
  }
  const { token, fence, expired } = answer;
  onToken?.(token);
  const lease = new KeptLease(options, token, holderIn(expired));
  return { kind: 'granted', lease, token, fence };
}

/** How a link says that its far end doesn't take such a request. */
const noLeases = ['MB-LINK-CONTROL-REFUSED', 'MB-LINK-NO-ANSWER', 'MB-LINK-UNSUPPORTED', 'MB-LAB-COMMAND'];

class KeptLease implements Lease {
  readonly what: string;
  readonly before: LeaseHolder | undefined;
  readonly #options: FarLeaseOptions;
  #token: string;
  #lost: LeaseError | undefined;
  #released = false;
  #cancel: () => void = () => {};

  constructor(options: FarLeaseOptions, token: string, before: LeaseHolder | undefined) {
    this.what = leaseOn(options.device);
    this.before = before;
    this.#options = options;
    this.#token = token;
    this.#renewLater();
  }

  get lost(): LeaseError | undefined {
    return this.#lost;
  }

  async release(): Promise<void> {
    this.#cancel();
    if (!this.#released) {
      this.#released = true;
      await this.#giveBack();
    }
  }

  async #giveBack(): Promise<void> {
    const { control, device, answerLimit = 5000 } = this.#options;
    // Where the wire is gone it ends by itself.
    await control.request({ op: 'release', device, token: this.#token }, answerLimit).catch(() => undefined);
  }

  #renewLater(): void {
    const { timers, seconds = 30 } = this.#options;
    this.#cancel = timers.after((seconds * 1000) / 3, () => void this.#keepUp());
  }

  /** One that isn't answered is tried again: the link tells of its own trouble. */
  async #keepUp(): Promise<void> {
    if (this.#lost === undefined) {
      await this.#renew();
    }
    if (this.#lost !== undefined && !this.#released) {
      await this.#regain();
    }
    if (!this.#released) {
      this.#renewLater();
    }
  }

  async #renew(): Promise<void> {
    const { device, seconds = 30, onLost } = this.#options;
    const answer = await this.#asked({ op: 'renew', device, token: this.#token, seconds });
    if (answer?.granted === false && !this.#released) {
      this.#lost = new LeaseError(this.what, holderIn(answer.holder), 'lost');
      onLost?.(this.#lost);
    }
  }

  /** A far end that was restarted has forgotten the lease, and whoever took the Device gives it back one day. */
  async #regain(): Promise<void> {
    const answer = await this.#asked(leaseRequest(this.#options));
    if (answer?.granted !== true) {
      return;
    }
    this.#token = answer.token;
    if (this.#released) {
      await this.#giveBack();
    } else {
      this.#lost = undefined;
      this.#options.onToken?.(answer.token);
    }
  }

  async #asked(request: LeaseRequest): Promise<LeaseAnswer | undefined> {
    const { control, answerLimit = 5000 } = this.#options;
    const body = await control.request(request, answerLimit).catch(() => undefined);
    return leaseAnswer.safeParse(body).data;
  }
}

function leaseRequest({ device, owner, seconds = 30, tokenOnMessages = false }: FarLeaseOptions): LeaseRequest {
  return { op: 'lease', device, owner, seconds, tokenOnMessages };
}

function holderIn(holder: { owner: string; since: number; until: number } | undefined): LeaseHolder | undefined {
  return holder && { owner: holder.owner, since: instant(holder.since), until: instant(holder.until) };
}
