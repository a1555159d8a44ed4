import { imageProblems } from '../../bench';
import { type Check, type Finding, isReal, ok, skipped, wrong } from './finding';

/** Firmware images are there, and are what the bench file says. */
export const images: Check = {
  name: 'firmware images',
  onWire: false,
  run(patient): readonly Finding[] {
    const { file } = patient;
    const problems = imageProblems(file);
    if (problems.length > 0) {
      return problems.map((problem) => wrong(problem, patient));
    }
    const named = file.devices.flatMap((device) =>
      Object.values(device.firmwares).flatMap(({ version, image }) =>
        image === undefined ? [] : [ok(`${device.name}: ${image} holds firmware ${version}, as declared`)],
      ),
    );
    return named.length > 0
      ? named
      : [
          skipped(
            file.devices.some(isReal)
              ? 'none is named: scenarios that offer a real Device an image are not applicable'
              : 'none is named: images for emulated Devices are made up',
          ),
        ];
  },
};
