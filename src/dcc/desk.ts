import { type ResponseBody, requestIdText, type ServiceRequest, type ServiceResponse, writeResponse } from '../duis';
import type { Row, Rulebook } from '../rulebook';
import type { EntityId, Instant, Ports } from '../terms';
import type { Distribution } from './distribution';
import type { DccFault } from './faults';
import type { Inventory } from './inventory';
import type { ProductsList } from './products-list';
import type { ServiceUsers } from './service-users';

/** What the parts of the emulated DCC share. */
export interface Desk {
  /** The rules that hold: of the rules date, or of the clock's day where they follow it. */
  readonly rulebook: Rulebook;
  rulesAt(moment: Instant): Rulebook;
  readonly ports: Ports;
  /** The access control broker's Entity Identifier; Non-Device Requests are addressed to it. */
  readonly acb: EntityId;
  readonly users: ServiceUsers;
  readonly inventory: Inventory;
  readonly productsList: ProductsList;
  readonly distribution: Distribution;
  /** Looks a row up and keeps that it was consulted. */
  consult<V>(row: Row<V>): V;
  /** Whether the DCC was made to go wrong in this way. */
  faulty(fault: DccFault): boolean;
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
