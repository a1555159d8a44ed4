import type { ImageRules } from './model-traits';

/** What the emulated Devices share as hardware: a manufacturer code that Zigbee gives to nobody, and a memory's room. */
export const emulatedHardware: Pick<ImageRules, 'manufacturerCode' | 'hardwareVersion' | 'room'> = {
  manufacturerCode: 0xffff,
  hardwareVersion: 0x0010,
  room: 750 * 1024,
};
