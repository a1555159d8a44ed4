import type { EntityId, Instant, OriginatorCounter } from './identifiers';
import type { Journal } from './journal';

/**
 * The ports through which time, chance, counters, keys and the record come in. What each gave is journalled by the
 * wrapper in `evidence/`, so that a recording can be judged again without the Device and without any private key.
 */
export interface Ports {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly entropy: Entropy;
  readonly counters: Counters;
  readonly signer: Signer;
  readonly journal: Journal;
}

/** Where the time comes from: virtual, or that of the machine. */
export interface Clock {
  now(): Instant;
}

/** What waits: for a moment, or for work within a limit. */
export interface Timers {
  /**
   * Runs `action` once, `milliseconds` from now, and returns what cancels it. It doesn't by itself make a virtual
   * clock move: only a wait does.
   */
  after(milliseconds: number, action: () => void): () => void;
  /** Waits; a virtual clock jumps there as soon as nothing earlier is due. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** Settles as `work` does, or rejects with a `DeadlineError` naming `what` after `milliseconds`. */
  within<T>(milliseconds: number, what: string, work: Promise<T>): Promise<T>;
}

export interface Entropy {
  /** `count` octets of (emulated: seeded) randomness. */
  bytes(count: number): Uint8Array;
}

export interface Counters {
  /** The next Originator Counter of `originator` towards `recipient`: greater than any given before. */
  next(originator: EntityId, recipient: EntityId): OriginatorCounter;
}

/** What a MAC or an encrypted part is computed over (GBCS 6.2 key derivation, AES-128-GCM). */
export interface SharedKeyJob {
  /** Whose private key-agreement key is used … */
  readonly own: EntityId;
  /** … with whose public one. */
  readonly peer: EntityId;
  /** `otherInfo` of the key derivation: 33 octets. */
  readonly otherInfo: Uint8Array;
  /** Initialization vector: 12 octets. */
  readonly iv: Uint8Array;
  /** Additional authenticated data. */
  readonly aad: Uint8Array;
}

/** Signatures and MACs by party. Implementations hold the keys; none ever leaves through this port. */
export interface Signer {
  /** ECDSA P-256 with SHA-256 by the party's digital-signature key: `r || s`, 64 octets. */
  sign(party: EntityId, data: Uint8Array): Uint8Array;
  /**
   * As `sign`, with the per-message secret given (32 octets): how an emulated Device is made to sign badly. Whoever knows
   * the secret of a signature knows the key, so that only signers over test keys have it.
   */
  signWith?(party: EntityId, data: Uint8Array, secret: Uint8Array): Uint8Array;
  /** The per-message secret of a signature, where the party's private key is held: as `signWith`, of test keys only. */
  secretOf?(party: EntityId, data: Uint8Array, signature: Uint8Array): Uint8Array | undefined;
  /** `undefined` where no digital-signature key of the party is held. */
  verify(party: EntityId, data: Uint8Array, signature: Uint8Array): boolean | undefined;
  /** Tag of 12 octets. */
  mac(job: SharedKeyJob): Uint8Array;
  /** `undefined` where the keys to compute it aren't held. */
  verifyMac(job: SharedKeyJob, mac: Uint8Array): boolean | undefined;
  /** Ciphertext and tag of 12 octets. */
  seal(job: SharedKeyJob, plaintext: Uint8Array): { readonly ciphertext: Uint8Array; readonly tag: Uint8Array };
  /** The plaintext; `false` where the tag doesn't hold, `undefined` where the keys aren't held. */
  open(job: SharedKeyJob, ciphertext: Uint8Array, tag: Uint8Array): Uint8Array | false | undefined;
}
