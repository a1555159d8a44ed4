import type { Header, Message } from '../gbcs';
import type { FirmwareVersion, Instant, MessageCode, Ports } from '../terms';
import type { DeviceState } from './device-state';
import type { DeviceFacts } from './emulated-device';

/** What a behaviour does with a Command. */
export type Action =
  /** Answer with this content; `dateTime` where the use case has one in its Response header. */
  | { readonly kind: 'respond'; readonly content: Uint8Array; readonly dateTime?: Uint8Array }
  /** Do nothing at all. */
  | { readonly kind: 'ignore' };

/** What a behaviour may see and touch of the Device it belongs to. */
export interface DeviceContext {
  readonly facts: DeviceFacts;
  readonly state: DeviceState;
  readonly ports: Ports;
  /** Sends an Alert with the Device's own counter to a Remote Party. */
  sendAlert(alert: OutboundAlert): void;
  /** Does something at a moment of the Device's clock, unless the Device is stopped first. */
  at(moment: Instant, action: () => void): void;
}

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
  handle(command: Message, device: DeviceContext): Action;
}

/** One line of a Device's log. */
export interface LogEntry {
  readonly at: Instant;
  /** Event code such as `8F43`. */
  readonly code: string;
}

/** The image a Device has fetched, verified and not yet activated. */
export interface HeldImage {
  readonly version: FirmwareVersion;
  /** SHA-256 of the manufacturer image. */
  readonly hash: Uint8Array;
}
