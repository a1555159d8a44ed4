import type { Header, Message } from '../gbcs';
import type { MessageCode } from '../terms';
import type { DeviceContext } from './device-context';
import type { TrustSlot } from './trust-slots';

/** What a behaviour does with a Command. */
export type Action =
  /**
   * Answer with this content; `dateTime` where the use case has one in its Response header; `afterwards` once it is sent.
   * Where there is `sealedIn`, the content is first encrypted for the party that asked, and this makes the message's of it.
   */
  | {
      readonly kind: 'respond';
      readonly content: Uint8Array;
      readonly sealedIn?: (sealed: Uint8Array) => Uint8Array;
      readonly dateTime?: Uint8Array;
      readonly afterwards?: () => void;
    }
  /** Do that later. */
  | { readonly kind: 'delay'; readonly milliseconds: number; readonly action: Action }
  /** Say nothing; where there is `afterwards`, do that all the same. */
  | { readonly kind: 'ignore'; readonly afterwards?: () => void };

/** By what a Device protects a message of its own. */
export type MessageProtection = 'mac' | 'signature';

/** An Alert before it gets its counter and its protection. */
export interface OutboundAlert {
  readonly code: MessageCode;
  readonly recipient: Header['recipient'];
  readonly critical: boolean;
  /** Given the Alert's own counter, the content. */
  readonly content: (counter: Header['originatorCounter']) => Uint8Array;
  /** Milliseconds from the event until it is made and sent; absent: at once. */
  readonly after?: number;
}

/** Answers one use case. */
export interface Behaviour {
  readonly code: MessageCode;
  /** Critical Commands carry a signature, and so do their Responses. */
  readonly critical: boolean;
  /** Whose message it may be; absent: of any party in a slot, but a critical one only the Supplier's. */
  readonly originators?: readonly TrustSlot[];
  handle(command: Message, device: DeviceContext): Action;
}
