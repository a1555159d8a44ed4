import { type Bench, type BenchDevice, firmwareIn, RunContext } from '../../bench';
import { type IsoDate, isoDate, isoText, srv } from '../../terms';
import { type Check, closeWires, type Finding, failed, ok, type Patient, skipped } from './finding';

const readFirmwareVersion = srv('11.2');

/** Every Device answers SR11.2, and runs what the bench file says. */
export const firmware: Check = {
  name: 'declared firmware',
  onWire: true,
  async run(patient): Promise<readonly Finding[]> {
    const context = contextOf(patient);
    try {
      // The wires of the checks before are in its way.
      await closeWires(patient);
      const bench = await context.plan.assemble(context.rulebook, context.journal);
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
  const at: IsoDate = isoDate(isoText(now).slice(0, 10));
  return new RunContext({
    at,
    scope: 'implemented',
    strict: false,
    bench: path,
    overlays: [],
    without: [],
    faults: [],
  });
}

async function readAll(bench: Bench, { file }: Patient): Promise<readonly Finding[]> {
  const devices = file.devices.map(({ name }) => bench.device(name));
  for (const device of devices) {
    // Not `enrol`, which would make an emulated Device run what is declared.
    bench.setUp.enrolWithoutFirmware(device, 'Commissioned');
  }
  const findings: Finding[] = [];
  for (const device of devices) {
    findings.push(await readOne(bench, device, file).catch(failed));
  }
  return findings;
}

async function readOne(bench: Bench, device: BenchDevice, file: Patient['file']): Promise<Finding> {
  const { name, type } = device;
  if (bench.rulebook.useCase(readFirmwareVersion, type) === undefined) {
    return skipped(`${name}: no ${type} answers SR11.2`);
  }
  const users = file.users.filter(
    ({ role, responsibleFor }) => ['IS', 'GS'].includes(role) && responsibleFor.includes(name),
  );
  const [user] = users;
  if (user === undefined) {
    return skipped(`${name}: no Supplier on this bench is responsible for it`);
  }
  const exchange = await bench.request(bench.user(user.name), readFirmwareVersion, device);
  const { responseCode } = exchange.acknowledgement;
  if (responseCode !== 'I99') {
    return { verdict: 'failed', what: `${name}: the emulated DCC answers ${responseCode} to SR11.2` };
  }
  await exchange.response();
  const answer = bench.answer(device);
  const read = answer === undefined || typeof answer === 'string' ? (answer ?? 'nothing') : firmwareIn(answer);
  return read === `success ${device.firmware}`
    ? ok(`${name} runs ${device.firmware}, as declared`)
    : {
        verdict: 'failed',
        what: `${name} is declared to run ${device.firmware}, and answers ${read}`,
        next: 'Declare what it runs, or have it updated; every verdict rests on this',
        configuration: true,
      };
}
