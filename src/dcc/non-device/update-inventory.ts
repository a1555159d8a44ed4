import { RefusedWithoutCode } from '../../dcc-port';
import type { InventoryUpdate, ServiceRequest } from '../../duis';
import type { DeviceId, DeviceType } from '../../terms';
import type { Desk } from '../desk';
import { bareResponse } from '../responses/respond';
import { type SmiDetails, statusOf } from '../smi/inventory';
import type { NonDeviceRequest } from './non-device-request';

/** Functions of a Communications Hub, whose status has an element of its own in the Request. */
const hubTypes: readonly DeviceType[] = ['CHF', 'GPF'];

/** SR8.4 Update Inventory. */
export const updateInventory: NonDeviceRequest<'updateInventory'> = {
  kind: 'updateInventory',
  answer: ({ desk, suspension, restoration }, request, { deviceId, update }) => {
    switch (update.set) {
      case 'status':
      case 'statusCH':
        setStatus(desk, request, deviceId, update);
        break;
      case 'delete':
        desk.inventory.remove(deviceId);
        break;
      case 'mpxn':
        setMpxn(desk, deviceId, update);
        break;
      case 'details':
        desk.inventory.setDetails(deviceId, detailsOf(update));
        suspension.suspendIfOffList(deviceId);
        restoration.restoreIfOnList(deviceId, 'CPL');
    }
    return bareResponse(desk, request, 'I99');
  },
};

function setStatus(
  desk: Desk,
  request: ServiceRequest,
  id: DeviceId,
  { set, status }: Extract<InventoryUpdate, { set: 'status' | 'statusCH' }>,
): void {
  const entry = desk.inventory.known(id);
  const row = desk.rulebook.table('smi').get(set === 'statusCH' ? '8.4-may-set-on-a-hub' : '8.4-may-set');
  const permitted = row === undefined ? [] : [desk.consult(row)].flat();
  if (hubTypes.includes(entry.deviceType) !== (set === 'statusCH') || !permitted.includes(status)) {
    throw new RefusedWithoutCode(`SR${request.srv} that sets a ${entry.deviceType} to ${status}`, row?.id ?? 'smi');
  }
  desk.ports.journal.append({ kind: 'smi-status', device: id, status, before: statusOf(entry) });
  desk.inventory.setStatus(id, status, desk.ports.clock.now());
}

const mpxnFields = { import: 'importMpxn', secondaryImport: 'secondaryImportMpan', export: 'exportMpan' } as const;

function setMpxn(desk: Desk, id: DeviceId, { which, mpxn }: Extract<InventoryUpdate, { set: 'mpxn' }>): void {
  const { mpxns } = desk.inventory.known(id);
  desk.inventory.setDetails(id, { mpxns: { ...mpxns, [mpxnFields[which]]: mpxn } });
}

function detailsOf(update: Extract<InventoryUpdate, { set: 'details' }>): SmiDetails {
  const { deviceManufacturer, deviceModel, smetsChtsVersion, firmwareVersion, esmeVariant } = update;
  return {
    ...(deviceManufacturer === undefined ? {} : { manufacturer: deviceManufacturer }),
    ...(deviceModel === undefined ? {} : { deviceModel }),
    ...(smetsChtsVersion === undefined ? {} : { smetsChtsVersion }),
    ...(firmwareVersion === undefined ? {} : { firmware: firmwareVersion }),
    ...(esmeVariant === undefined ? {} : { esmeVariant }),
  };
}
