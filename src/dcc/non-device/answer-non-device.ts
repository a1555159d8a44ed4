import type { UserRecord } from '../../dcc-port';
import { RefusedWithoutCode } from '../../dcc-port';
import type { ServiceRequest } from '../../duis';
import { MeterbenchError } from '../../terms';
import { decommissionDevice } from './decommission-device';
import { devicePrenotification } from './device-prenotification';
import type { NonDeviceParts } from './non-device-request';
import { readInventory } from './read-inventory';
import { updateFirmware, updatePpmidFirmware } from './update-firmware';
import { updateInventory } from './update-inventory';

/** Answers a Non-Device Request: the Response as XML. */
export function answerNonDevice(parts: NonDeviceParts, request: ServiceRequest, user: UserRecord): string {
  const { desk } = parts;
  const row = desk.rulebook.table('firmware').get(`SR${request.srv}`);
  if (row !== undefined && desk.consult(row) === 'refused') {
    throw new RefusedWithoutCode(`SR${request.srv}`, row.id);
  }
  const { body } = request;
  switch (body.kind) {
    case 'updateInventory':
      return updateInventory.answer(parts, request, body, user);
    case 'devicePrenotification':
      return devicePrenotification.answer(parts, request, body, user);
    case 'readInventory':
      return readInventory.answer(parts, request, body, user);
    case 'decommissionDevice':
      return decommissionDevice.answer(parts, request, body, user);
    case 'updateFirmware':
      return updateFirmware.answer(parts, request, body, user);
    case 'updatePPMIDFirmware':
      return updatePpmidFirmware.answer(parts, request, body, user);
    default:
      throw new MeterbenchError({
        code: 'MB-DCC-NOT-EMULATED',
        blame: 'suite',
        message: `The emulated DCC doesn't answer SR${request.srv} (${body.kind}) as a Non-Device Request`,
      });
  }
}
