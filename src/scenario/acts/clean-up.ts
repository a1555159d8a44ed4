import type { BenchDevice } from '../../assembly';
import type { BenchFile, BenchFileDevice } from '../../bench';
import { type FirmwareVersion, MeterbenchError } from '../../terms';
import type { Bench } from '../bench';
import { whyFirmwareIsHidden } from './first-look';

/** What became of a scenario's real Devices. */
export interface CleanedUp {
  /** What each Device that the scenario may have altered is left as, in a sentence. */
  readonly endState: readonly string[];
  /** What could not be put right, or not be read. */
  readonly failures: readonly string[];
  /** The firmware that was read, by the name of the Device. */
  readonly running: ReadonlyMap<string, FirmwareVersion>;
}

/**
 * Puts right what the scenario arranged, and reads what is left of each Device that it may have altered. Of what fails
 * nothing is thrown: all of it is told.
 */
export async function cleanUp(bench: Bench, file: BenchFile, altered: readonly BenchFileDevice[]): Promise<CleanedUp> {
  const endState: string[] = [];
  const running = new Map<string, FirmwareVersion>();
  const failures = [...(await bench.afterwards.putRight())];
  for (const device of altered) {
    const hidden = whyFirmwareIsHidden(device, file, bench.rulebook);
    if (hidden !== undefined) {
      endState.push(`the ${device.name} may be altered, and nobody can tell: ${hidden}`);
      continue;
    }
    const told = await leftAs(bench, bench.participants.device(device.name));
    if (typeof told === 'string') {
      failures.push(`what the ${device.name} is left as could not be read: ${told}`);
    } else {
      endState.push(told.sentence);
      running.set(device.name, told.firmware);
    }
  }
  return { endState, failures, running };
}

interface LeftAs {
  readonly sentence: string;
  readonly firmware: FirmwareVersion;
}

/** What a Device is left as; else why that can't be told. */
async function leftAs(bench: Bench, device: BenchDevice): Promise<LeftAs | string> {
  try {
    await bench.setUp.enrolWithoutFirmware(device, 'Commissioned');
    const { told, version: firmware } = await bench.pastAccessControl.firmware(device);
    if (firmware === undefined) {
      return told;
    }
    const was = firmware === device.firmware ? 'as before' : `before it was ${device.firmware}`;
    return {
      sentence: `the ${device.name} answers, and runs firmware ${firmware} (${was})`,
      firmware,
    };
  } catch (error) {
    if (error instanceof MeterbenchError) {
      return error.message;
    }
    throw error;
  }
}
