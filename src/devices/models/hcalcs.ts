import { cs08 } from '../../gbcs';
import { activateFirmware } from '../behaviours/activate-firmware';
import { readFirmwareVersion } from '../behaviours/read-firmware-version';
import type { DeviceModel } from './device-model';
import { emulatedHardware } from './emulated-hardware';

/** A HAN connected auxiliary load control switch: read through the broker, updated as a meter is, by its Supplier. */
export const hcalcs: DeviceModel = {
  deviceType: 'HCALCS',
  gbcsVersion: '4.1',
  clockStatus: 0xff,
  slots: ['supplier'],
  events: new Map(),
  image: { ...emulatedHardware, signed: true, runsAtOnce: false },
  behaviours: [readFirmwareVersion(cs08), activateFirmware],
};
