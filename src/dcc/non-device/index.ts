import type { ServiceRequest } from '../../duis';
import { MeterbenchError } from '../../terms';
import type { UserRecord } from '../dcc';
import type { Desk } from '../desk';
import { RefusedWithoutCode } from '../refused-without-code';
import { decommissionDevice } from './decommission-device';
import { devicePrenotification } from './device-prenotification';
import { readInventory } from './read-inventory';
import { updateFirmware, updatePpmidFirmware } from './update-firmware';
import { updateInventory } from './update-inventory';

/** Answers a Non-Device Request: the Response as XML. */
export function answerNonDevice(desk: Desk, request: ServiceRequest, user: UserRecord): string {
  const row = desk.rulebook.table('firmware').get(`SR${request.srv}`);
  if (row !== undefined && desk.consult(row) === 'refused') {
    throw new RefusedWithoutCode(`SR${request.srv}`, row.id);
  }
  const { body } = request;
  switch (body.kind) {
    case 'updateInventory':
      return updateInventory.answer(desk, request, body, user);
    case 'devicePrenotification':
      return devicePrenotification.answer(desk, request, body, user);
    case 'readInventory':
      return readInventory.answer(desk, request, body, user);
    case 'decommissionDevice':
      return decommissionDevice.answer(desk, request, body, user);
    case 'updateFirmware':
      return updateFirmware.answer(desk, request, body, user);
    case 'updatePPMIDFirmware':
      return updatePpmidFirmware.answer(desk, request, body, user);
    default:
      throw new MeterbenchError({
        code: 'MB-DCC-NOT-EMULATED',
        blame: 'suite',
        message: `The emulated DCC doesn't answer SR${request.srv} (${body.kind}) as a Non-Device Request`,
      });
  }
}
