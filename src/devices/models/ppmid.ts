import { cs08 } from '../../gbcs';
import { readFirmwareVersion } from '../behaviours/read-firmware-version';
import type { DeviceModel } from './device-model';
import { emulatedHardware } from './emulated-hardware';

/** A prepayment interface: it knows the access control broker alone, and runs an image as soon as it has it. */
export const ppmid: DeviceModel = {
  deviceType: 'PPMID',
  gbcsVersion: '4.1',
  clockStatus: 0xff,
  slots: [],
  events: new Map(),
  image: { ...emulatedHardware, signed: false, runsAtOnce: true },
  behaviours: [readFirmwareVersion(cs08)],
};
