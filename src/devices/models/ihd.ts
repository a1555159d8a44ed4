import type { DeviceModel } from './device-model';

/** An in-home display: in the inventory, and on the HAN; no remote party can send it anything. */
export const ihd: DeviceModel = {
  deviceType: 'IHD',
  gbcsVersion: '4.1',
  clockStatus: 0xff,
  slots: [],
  events: new Map(),
  behaviours: [],
};
