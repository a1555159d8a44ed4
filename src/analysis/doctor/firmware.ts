import type { BenchFileDevice } from '../../bench';
import { type Bench, RunContext, runsAsDeclared, whyFirmwareIsHidden } from '../../scenario';
import { dayOf, type IsoDate } from '../../terms';
import { type Check, closeWires, type Finding, failed, ok, type Patient, skipped } from './finding';

/** Every Device answers SR11.2, and runs what the bench file says. */
export const firmware: Check = {
  name: 'declared firmware',
  onWire: true,
  async run(patient): Promise<readonly Finding[]> {
    const context = contextOf(patient);
    try {
      // The wires of the checks before are in its way.
      await closeWires(patient);
      const bench = await context.assembleUnseen();
      try {
        return await readAll(bench, patient);
      } finally {
        await bench.close();
      }
    } finally {
      await context.close();
    }
  },
};

function contextOf({ path, now }: Patient): RunContext {
  const at: IsoDate = dayOf(now);
  return new RunContext({
    at,
    scope: 'implemented',
    strict: false,
    bench: path,
    overlays: [],
    without: [],
    faults: [],
    devices: [],
  });
}

async function readAll(bench: Bench, { file }: Patient): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const device of file.devices) {
    findings.push(await readOne(bench, device, file).catch(failed));
  }
  return findings;
}

async function readOne(bench: Bench, device: BenchFileDevice, file: Patient['file']): Promise<Finding> {
  const { name, firmware } = device;
  const hidden = whyFirmwareIsHidden(device, file, bench.rulebook);
  if (hidden !== undefined) {
    return skipped(`what ${name} runs can't be read: ${hidden}`);
  }
  await runsAsDeclared(bench, bench.participants.device(name));
  return ok(`${name} runs ${firmware}, as declared`);
}
