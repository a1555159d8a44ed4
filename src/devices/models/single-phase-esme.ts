import { ecs52 } from '../../gbcs';
import { activateFirmware } from '../behaviours/activate-firmware';
import { readFirmwareVersion } from '../behaviours/read-firmware-version';
import type { DeviceModel } from './device-model';

/** A single phase electricity meter. */
export const singlePhaseEsme: DeviceModel = {
  deviceType: 'ESME',
  clockStatus: 0xff,
  behaviours: [readFirmwareVersion(ecs52), activateFirmware],
};
