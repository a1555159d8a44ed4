import type { AlertCase, Header, Message } from '../gbcs';
import type { EntityId, FirmwareVersion, Instant, MessageCode, Ports } from '../terms';
import type { DeviceClock } from './device-clock';
import type { DeviceState } from './device-state';
import type { DeviceFacts } from './emulated-device';
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
  /** Do nothing at all. */
  | { readonly kind: 'ignore' };

/** What a behaviour may see and touch of the Device it belongs to. */
export interface DeviceContext {
  readonly facts: DeviceFacts;
  readonly state: DeviceState;
  readonly ports: Ports;
  /** The Device's own clock, which may be wrong. */
  readonly clock: DeviceClock;
  /** Sends an Alert with the Device's own counter to a Remote Party. */
  sendAlert<T>(kind: AlertCase<T>, recipient: EntityId, value: T): void;
  /** Something happened: it is logged and alerted as the Device is configured. `event` such as 0x8f43. */
  raise(event: number, data?: Uint8Array): void;
}

/** An Alert before it gets its counter and its protection. */
export interface OutboundAlert {
  readonly code: MessageCode;
  readonly recipient: Header['recipient'];
  readonly critical: boolean;
  /** Given the Alert's own counter, the content. */
  readonly content: (counter: Header['originatorCounter']) => Uint8Array;
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

/** One line of a Device's log. */
export interface LogEntry {
  readonly at: Instant;
  /** Event code such as `8F43`. */
  readonly code: string;
  /** What the log keeps beside them. */
  readonly data?: Uint8Array;
}

/** The image a Device has fetched, verified and not yet activated. */
export interface HeldImage {
  readonly version: FirmwareVersion;
  /** SHA-256 of the manufacturer image. */
  readonly hash: Uint8Array;
}
