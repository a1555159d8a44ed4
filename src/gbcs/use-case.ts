import type { MessageCode, OriginatorCounter } from '../terms';

/** Content of one message as a typed value. Both directions are pure and strict; `decode` throws CodecError. */
export interface Codec<T> {
  /** @param counter the Originator Counter in the message's header: DLMS contents repeat its low octets */
  encode(value: T, counter: OriginatorCounter): Uint8Array;
  decode(content: Uint8Array, counter: OriginatorCounter): T;
}

/** One use case of GBCS: what a Command and its Response hold. */
export interface UseCase<C, R> {
  readonly code: MessageCode;
  /** `ECS52` */
  readonly name: string;
  readonly title: string;
  /** Whether the Command is signed by its originator and the Response by the Device. */
  readonly critical: boolean;
  readonly responseHasDateTime: boolean;
  readonly command: Codec<C>;
  readonly response: Codec<R>;
}

/**
 * A use case whose Response holds one part that is encrypted for the party that asked. `response` is of that part as it
 * stands in the message, `31 00000000`, ciphertext and tag; `part` of what is in it.
 */
export interface SealedUseCase<C, P> extends UseCase<C, Uint8Array> {
  readonly part: Codec<P>;
}

/** One kind of Alert. */
export interface AlertCase<T> {
  readonly code: MessageCode;
  readonly name: string;
  readonly title: string;
  /** Whether the Device signs it; otherwise it is MACed. */
  readonly critical: boolean;
  readonly codec: Codec<T>;
}
