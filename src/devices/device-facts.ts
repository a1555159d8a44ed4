import type { KnownFacts } from './device-context';
import type { DeviceModel } from './models/device-model';

/** What one Device is, apart from what changes in it: its behaviours with the rest. */
export interface DeviceFacts extends KnownFacts {
  readonly model: DeviceModel;
}
