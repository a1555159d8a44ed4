import { type FirmwareVersion, firmwareVersion, MeterbenchError, srv } from '../terms';
import type { Bench } from './bench';
import type { BenchDevice } from './bench-device';

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
export async function cleanUp(bench: Bench, altered: readonly BenchDevice[]): Promise<CleanedUp> {
  const endState: string[] = [];
  const running = new Map<string, FirmwareVersion>();
  const failures = await bench.putRight();
  for (const device of altered) {
    const told = await leftAs(bench, device);
    if (typeof told === 'string') {
      failures.push(`what the ${device.name} is left as could not be read: ${told}`);
    } else {
      endState.push(told.sentence);
      if (told.firmware !== undefined) {
        running.set(device.name, told.firmware);
      }
    }
  }
  return { endState, failures, running };
}

interface LeftAs {
  readonly sentence: string;
  readonly firmware?: FirmwareVersion;
}

/** What a Device is left as; else why that can't be told. */
async function leftAs(bench: Bench, device: BenchDevice): Promise<LeftAs | string> {
  if (bench.rulebook.useCase(srv('11.2'), device.type) === undefined) {
    return { sentence: `the ${device.name} may be altered: no ${device.type} answers SR11.2, so that nobody can tell` };
  }
  try {
    bench.setUp.enrolWithoutFirmware(device, 'Commissioned');
    const answer = await bench.pastAccessControl.firmware(device);
    const firmware = /^success ([0-9A-F]{8})$/.exec(answer)?.[1];
    if (firmware === undefined) {
      return answer;
    }
    const was = firmware === device.firmware ? 'as before' : `before it was ${device.firmware}`;
    return {
      sentence: `the ${device.name} answers, and runs firmware ${firmware} (${was})`,
      firmware: firmwareVersion(firmware),
    };
  } catch (error) {
    if (error instanceof MeterbenchError) {
      return error.message;
    }
    throw error;
  }
}
