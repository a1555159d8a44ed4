import type { BenchDevice } from '../../assembly';
import type { BenchFile, BenchFileDevice } from '../../bench';
import type { Rulebook } from '../../rulebook';
import { type Journal, MeterbenchError, srv } from '../../terms';
import type { Bench } from '../bench';

const readFirmwareVersion = srv('11.2');

/** Why nobody on a bench can ask a Device which firmware it runs; `undefined` where its Supplier can. */
export function whyFirmwareIsHidden(
  { name, type, capabilities }: BenchFileDevice,
  { users }: BenchFile,
  rulebook: Rulebook,
): string | undefined {
  if (rulebook.useCase(readFirmwareVersion, type) === undefined) {
    return `no ${type} answers SR11.2`;
  }
  if (capabilities !== undefined && capabilities[readFirmwareVersion] !== true) {
    return `${name} isn't declared to have SR11.2`;
  }
  return users.some(({ role, responsibleFor }) => ['IS', 'GS'].includes(role) && responsibleFor.includes(name))
    ? undefined
    : `no Supplier on this bench is responsible for ${name}`;
}

/** A real Device is silent, or runs something else than is declared: every verdict would rest on it. */
export class NotAsDeclared extends MeterbenchError {}

/**
 * Reads by SR11.2 what a Device runs.
 *
 * @throws NotAsDeclared where it tells something else than is declared, or nothing
 */
export async function runsAsDeclared(bench: Bench, device: BenchDevice): Promise<void> {
  await bench.setUp.enrolWithoutFirmware(device, 'Commissioned');
  const { told, version } = await bench.pastAccessControl.firmware(device);
  if (version === device.firmware) {
    return;
  }
  if (version !== undefined) {
    throw new NotAsDeclared({
      code: 'MB-BENCH-DECLARED',
      blame: 'config',
      message: `${device.name} is declared to run ${device.firmware}, and answers ${told}`,
      next: 'Declare what it runs, or have it updated; every verdict rests on this',
    });
  }
  throw new NotAsDeclared({
    code: 'MB-BENCH-SILENT',
    blame: 'bench',
    message: `${device.name} doesn't tell by SR11.2 what it runs: ${told}`,
    next: 'See that it is switched on, joined, and trusts the test credentials of this bench; meterbench doctor looks at the rest',
  });
}

/** Before anything is judged of them, every real Device has to answer and run what is declared. */
export async function firstLook(file: BenchFile, bench: Bench, journal: Journal): Promise<void> {
  const real = file.devices.filter(({ emulate }) => emulate === undefined);
  for (const device of real.filter((each) => whyFirmwareIsHidden(each, file, bench.rulebook) === undefined)) {
    await runsAsDeclared(bench, bench.participants.device(device.name));
    journal.append({ kind: 'first-look', device: device.name, firmware: device.firmware });
  }
}
