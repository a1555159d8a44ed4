import { ecs35c, ecs35d, ecs52 } from '../../gbcs';
import { addDevice, removeDevice } from '../behaviours/change-device-log';
import { readFirmwareVersion } from '../behaviours/read-firmware-version';
import { logDetails, readLog } from '../behaviours/read-log';
import type { DeviceModel } from './device-model';

/**
 * A Communications Hub Function. No user has a slot in it: what they ask comes through the access control broker. Its firmware
 * comes from the CSP over the WAN, so it takes no image from the bench and has no SR11.3.
 */
export const communicationsHubFunction: DeviceModel = {
  deviceType: 'CHF',
  gbcsVersion: '4.1',
  clockStatus: 0xff,
  alerts: 'dlms',
  slots: ['wanProvider'],
  events: new Map(),
  behaviours: [
    readFirmwareVersion(ecs52),
    addDevice,
    removeDevice,
    readLog(ecs35c, 'eventLog', logDetails.octets),
    readLog(ecs35d, 'securityLog', logDetails.none),
  ],
};
