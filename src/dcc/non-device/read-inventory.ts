import { respond } from '../desk';
import { statusOf } from '../inventory';
import type { NonDeviceRequest } from './non-device-request';

/** SR8.2 Read Inventory, by Device ID. */
export const readInventory: NonDeviceRequest<'readInventory'> = {
  kind: 'readInventory',
  answer: (desk, request, { find }) => {
    const entry = find.by === 'deviceId' ? desk.inventory.get(find.deviceId) : undefined;
    const cplStatus = entry === undefined ? undefined : desk.productsList.statusOf(entry);
    return respond(desk, request, 'I0', {
      kind: 'responseMessage',
      srv: request.srv,
      ...(entry === undefined
        ? {}
        : {
            payload: {
              kind: 'dspInventory',
              devices: [
                {
                  deviceId: entry.id,
                  deviceType: entry.deviceType,
                  deviceStatus: statusOf(entry),
                  deviceManufacturer: entry.manufacturer,
                  deviceModel: entry.deviceModel,
                  smetsChtsVersion: entry.smetsChtsVersion,
                  ...(entry.firmware === undefined ? {} : { deviceFirmwareVersion: entry.firmware }),
                  ...(cplStatus === undefined ? {} : { deviceFirmwareVersionStatus: cplStatus, cplStatus }),
                },
              ],
            },
          }),
    });
  },
};
