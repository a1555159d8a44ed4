import type { DeviceRecord } from '../../dcc-port';
import { RefusedWithoutCode } from '../../dcc-port';
import type { DevicePrenotification, ServiceRequest } from '../../duis';
import type { DeviceType } from '../../terms';
import type { Desk } from '../desk';
import { bareResponse } from '../responses/respond';
import { isType2 } from '../smi/inventory';
import type { NonDeviceRequest } from './non-device-request';

/** SR12.2 Device Pre-notification: the Device comes into the SMI as the rulebook says, and with a hub its GPF. */
export const devicePrenotification: NonDeviceRequest<'devicePrenotification'> = {
  kind: 'devicePrenotification',
  answer: ({ desk }, request, body) => {
    const row = desk.rulebook.transitions.get('pre-notified');
    const to = row === undefined ? 'Pending' : desk.consult(row).to;
    const { deviceType, deviceManufacturer: manufacturer, deviceModel } = body;
    const known = isType2({ deviceType }) || desk.productsList.knowsModel({ deviceType, manufacturer, deviceModel });
    if (desk.inventory.get(body.deviceId) !== undefined || !known || to === 'previous' || to === 'removed') {
      refuse(request, known ? 'already in the SMI' : 'a Device Model that is not on the CPL');
    }
    const { associatedGpfDeviceId: proxy } = body;
    enter(desk, { ...recordOf(body, deviceType), status: to });
    if (proxy !== undefined && desk.inventory.get(proxy) === undefined) {
      // One Device Model is both hub and Gas Proxy Function; its firmware is the hub's.
      enter(desk, { ...recordOf(body, 'GPF'), id: proxy, status: to, hub: body.deviceId });
    }
    return bareResponse(desk, request, 'I99');
  },
};

function recordOf(body: DevicePrenotification, deviceType: DeviceType): Omit<DeviceRecord, 'status'> {
  const { deviceId, deviceManufacturer, deviceModel, smetsChtsVersion, firmwareVersion, esmeVariant } = body;
  return {
    id: deviceId,
    deviceType,
    manufacturer: deviceManufacturer,
    deviceModel,
    smetsChtsVersion: smetsChtsVersion ?? '',
    gbcsVersion: '',
    ...(firmwareVersion === undefined ? {} : { firmware: firmwareVersion }),
    ...(esmeVariant === undefined ? {} : { esmeVariant }),
  };
}

function enter(desk: Desk, record: DeviceRecord): void {
  desk.inventory.add(record, desk.ports.clock.now());
}

function refuse(request: ServiceRequest, why: string): never {
  throw new RefusedWithoutCode(`SR${request.srv} for a Device: ${why}`, 'transition/pre-notified');
}
