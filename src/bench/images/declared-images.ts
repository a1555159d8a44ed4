import { readFileSync } from 'node:fs';
import { type FirmwareVersion, MeterbenchError } from '../../terms';
import type { BenchProblem } from '../file/bench-places';
import type { BenchFile, BenchFileDevice } from '../file/bench-schema';
import { imageIn, isSigned } from './image-file';

/** Firmware images that a bench file names and that can't be what it says they are. */
export function imageProblems({ devices }: BenchFile): readonly BenchProblem[] {
  return devices.flatMap((device, index) =>
    Object.entries(device.firmwares).flatMap(([named, { version, image }]) => {
      const problem = image === undefined ? undefined : problemOf(device, version, image);
      return problem === undefined ? [] : [{ keys: ['devices', index, 'firmwares', named, 'image'], ...problem }];
    }),
  );
}

function problemOf(
  device: BenchFileDevice,
  version: FirmwareVersion,
  path: string,
): Pick<BenchProblem, 'what' | 'next'> | undefined {
  try {
    const found = imageIn(new Uint8Array(readFileSync(path)), isSigned(device)).version;
    return found === version
      ? undefined
      : {
          what: `${path} holds firmware ${found}, and version says ${version}`,
          next: 'Name the image of that version, or the version of that image',
        };
  } catch (error) {
    const why = error instanceof MeterbenchError ? `is no OTA image for ${device.name}: ${error.message}` : undefined;
    return {
      what: `${path} ${why ?? "can't be read"}`,
      next: `Name the Zigbee OTA file that the Communications Hub is to offer to ${device.name}`,
    };
  }
}
