import type { RequestBody } from '../../duis';
import type { DeviceId } from '../../terms';

/**
 * The one Device that a Non-Device Request is about. A list of Devices isn't judged by access control: each of them is
 * answered for in the Response.
 */
export function deviceNamedIn(body: RequestBody): DeviceId | undefined {
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
