import type { RequestBody, ServiceRequest } from '../../duis';
import type { UserRecord } from '../dcc';
import type { Desk } from '../desk';
import { devicePrenotification } from './device-prenotification';
import { readInventory } from './read-inventory';
import { updateInventory } from './update-inventory';

/** The Device that a Non-Device Request is about. */
export function deviceNamedIn(body: RequestBody) {
  switch (body.kind) {
    case 'updateInventory':
    case 'decommissionDevice':
    case 'devicePrenotification':
      return body.deviceId;
    case 'readInventory':
      return body.find.by === 'deviceId' ? body.find.deviceId : undefined;
    default:
      return undefined;
  }
}

/** The Response as XML; `undefined` where the emulated DCC doesn't answer that request. */
export function answerNonDevice(desk: Desk, request: ServiceRequest, user: UserRecord): string | undefined {
  const { body } = request;
  switch (body.kind) {
    case 'updateInventory':
      return updateInventory.answer(desk, request, body, user);
    case 'devicePrenotification':
      return devicePrenotification.answer(desk, request, body, user);
    case 'readInventory':
      return readInventory.answer(desk, request, body, user);
    default:
      return undefined;
  }
}
