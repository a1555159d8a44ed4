import { bareResponse } from '../desk';
import { restoreIfOnList, suspendIfOffList } from '../suspension';
import type { NonDeviceRequest } from './non-device-request';

/** SR8.4 Update Inventory. */
export const updateInventory: NonDeviceRequest<'updateInventory'> = {
  kind: 'updateInventory',
  answer: (desk, request, { deviceId, update }) => {
    const { inventory } = desk;
    if (update.set === 'status' || update.set === 'statusCH') {
      inventory.setStatus(deviceId, update.status, desk.ports.clock.now());
    } else if (update.set === 'delete') {
      inventory.remove(deviceId);
    } else if (update.set === 'details') {
      const { deviceManufacturer, deviceModel, smetsChtsVersion, firmwareVersion } = update;
      inventory.setDetails(deviceId, {
        ...(deviceManufacturer === undefined ? {} : { manufacturer: deviceManufacturer }),
        ...(deviceModel === undefined ? {} : { deviceModel }),
        ...(smetsChtsVersion === undefined ? {} : { smetsChtsVersion }),
        ...(firmwareVersion === undefined ? {} : { firmware: firmwareVersion }),
      });
      suspendIfOffList(desk, deviceId);
      restoreIfOnList(desk, deviceId);
    }
    return bareResponse(desk, request, 'I99');
  },
};
