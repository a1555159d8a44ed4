import type { RequestBody, ServiceRequest } from '../../duis';
import type { UserRecord } from '../dcc';
import type { Desk } from '../desk';

type BodyKind = RequestBody['kind'];

/** Answers one Non-Device Request; returns the Response as XML. */
export interface NonDeviceRequest<K extends BodyKind = BodyKind> {
  readonly kind: K;
  answer(desk: Desk, request: ServiceRequest, body: Extract<RequestBody, { kind: K }>, user: UserRecord): string;
}
