import { type ResponseBody, requestIdText, type ServiceRequest, type ServiceResponse, writeResponse } from '../../duis';
import type { Desk } from '../desk';

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
    schemaVersion: desk.rulebook.duisSchemaVersion,
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
