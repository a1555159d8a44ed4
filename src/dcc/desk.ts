import {
  type DccAlert,
  type ResponseBody,
  requestIdText,
  type ServiceRequest,
  type ServiceResponse,
  writeResponse,
} from '../duis';
import type { Row, Rulebook } from '../rulebook';
import type { DeviceId, EntityId, Ports } from '../terms';
import type { Inventory } from './inventory';
import type { ProductsList } from './products-list';

/** What the parts of the emulated DCC share. */
export interface Desk {
  readonly rulebook: Rulebook;
  readonly ports: Ports;
  /** The access control broker's Entity Identifier; Non-Device Requests are addressed to it. */
  readonly acb: EntityId;
  readonly inventory: Inventory;
  readonly productsList: ProductsList;
  /** Looks a row up and keeps that it was consulted. */
  consult<V>(row: Row<V>): V;
  /** Hands a document to a Service User. */
  deliver(recipient: EntityId, xml: string): void;
  responsibleFor(device: DeviceId): readonly EntityId[];
}

const schemaVersion = '5.0';

/** A Response as XML; `requestId` and the rest of the header come from what is answered. */
export function respond(
  desk: Desk,
  request: ServiceRequest | undefined,
  responseCode: string,
  body: ResponseBody,
  responseId?: ServiceResponse['responseId'],
): string {
  desk.ports.journal.append({
    kind: 'dcc-response',
    code: responseCode,
    ...(request === undefined ? {} : { request: requestIdText(request.requestId) }),
  });
  return writeResponse({
    schemaVersion,
    ...(request === undefined ? {} : { requestId: request.requestId }),
    ...(responseId === undefined ? {} : { responseId }),
    responseCode,
    responseDateTime: desk.ports.clock.now(),
    body,
  });
}

/** A Response that carries nothing but its code: an acknowledgement or a refusal. */
export function bareResponse(desk: Desk, request: ServiceRequest, responseCode: string): string {
  return respond(desk, request, responseCode, { kind: 'responseMessage', srv: request.srv });
}

/** Sends a DCC Alert about a Device to the Service Users responsible for it. */
export function sendDccAlert(desk: Desk, device: DeviceId, dccAlertCode: string, alert: DccAlert): void {
  const xml = respond(desk, undefined, 'I0', { kind: 'dccAlertMessage', dccAlertCode, alert });
  for (const recipient of desk.responsibleFor(device)) {
    desk.deliver(recipient, xml);
  }
}
