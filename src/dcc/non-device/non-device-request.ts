import type { UserRecord } from '../../dcc-port';
import type { RequestBody, ServiceRequest } from '../../duis';
import type { FirmwareDistribution } from '../delivery/firmware-distribution';
import type { Desk } from '../desk';
import type { Restoration } from '../smi/restoration';
import type { SmiTransitions } from '../smi/smi-transitions';
import type { Suspension } from '../smi/suspension';
import type { InventoryView } from './inventory-view';

/** What Non-Device Requests are answered with. */
export interface NonDeviceParts {
  readonly desk: Desk;
  readonly transitions: SmiTransitions;
  readonly suspension: Suspension;
  readonly restoration: Restoration;
  readonly distribution: FirmwareDistribution;
  readonly view: InventoryView;
}

type BodyKind = RequestBody['kind'];

/** Answers one Non-Device Request; returns the Response as XML. */
export interface NonDeviceRequest<K extends BodyKind = BodyKind> {
  readonly kind: K;
  answer(
    parts: NonDeviceParts,
    request: ServiceRequest,
    body: Extract<RequestBody, { kind: K }>,
    user: UserRecord,
  ): string;
}
