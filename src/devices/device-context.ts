import type { AlertCase } from '../gbcs';
import type { DeviceId, EntityId, FirmwareVersion, Ports } from '../terms';
import type { DeviceClock } from './device-clock';
import type { DeviceState } from './device-state';
import type { ModelTraits } from './models/model-traits';
import type { TrustSlots } from './trust-slots';

/** What a behaviour may know of the Device it belongs to, apart from what changes in it. */
export interface KnownFacts {
  readonly id: DeviceId;
  readonly model: ModelTraits;
  /** The version it leaves the factory with. */
  readonly firmware: FirmwareVersion;
  /** All parties may be given: a Device keeps those for which its Device Type has a slot. */
  readonly trust: TrustSlots;
}

/** What a behaviour may see and touch of the Device it belongs to. */
export interface DeviceContext {
  readonly facts: KnownFacts;
  readonly state: DeviceState;
  readonly ports: Ports;
  /** The Device's own clock, which may be wrong. */
  readonly clock: DeviceClock;
  /** Sends an Alert with the Device's own counter to a Remote Party. */
  sendAlert<T>(kind: AlertCase<T>, recipient: EntityId, value: T): void;
  /** Something happened: it is logged and alerted as the Device is configured. `event` such as 0x8f43. */
  raise(event: number, data?: Uint8Array): void;
}
