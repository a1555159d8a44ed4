import { bareResponse } from '../desk';
import type { NonDeviceRequest } from './non-device-request';

/** SR12.2 Device Pre-notification: the Device comes into the SMI as Pending. */
export const devicePrenotification: NonDeviceRequest<'devicePrenotification'> = {
  kind: 'devicePrenotification',
  answer: (desk, request, body) => {
    desk.inventory.add(
      {
        id: body.deviceId,
        deviceType: body.deviceType,
        manufacturer: body.deviceManufacturer,
        deviceModel: body.deviceModel,
        smetsChtsVersion: body.smetsChtsVersion ?? '',
        gbcsVersion: '',
        ...(body.firmwareVersion === undefined ? {} : { firmware: body.firmwareVersion }),
        status: 'Pending',
      },
      desk.ports.clock.now(),
    );
    return bareResponse(desk, request, 'I99');
  },
};
