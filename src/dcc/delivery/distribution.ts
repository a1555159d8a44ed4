import type { RequestId } from '../../duis';
import type { DeviceId, FirmwareVersion } from '../../terms';

/** Hands an OTA file to the Communications Hub of a Device, and tells whether the hub took it. */
export type Distribute = (device: DeviceId, file: Uint8Array) => Promise<'Success' | 'Failure'>;

/** One image on its way to one Device. */
export interface Shipment {
  readonly request: RequestId;
  readonly device: DeviceId;
  readonly version: FirmwareVersion;
  readonly file: Uint8Array;
}

/** What the parts of the DCC see of the way that firmware goes. */
export interface Distribution {
  /** Whether anything can be handed on at all. */
  readonly possible: boolean;
  /** The Request whose update of a Device is under way. */
  underWay(device: DeviceId): RequestId | undefined;
  /** The Device, or its hub for it, told how an update went. */
  ended(device: DeviceId): void;
  ship(shipment: Shipment): void;
}
