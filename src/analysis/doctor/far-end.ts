import * as z from 'zod';
import { MeterbenchError } from '../../terms';
import { type Check, type Finding, failed, isReal, ok, type Patient, skipped } from './finding';

const hello = z.object({ emulates: z.array(z.string()) });

/** Who is at the other end: an emulator says so; a real Device shows itself by its answer to SR11.2, further down. */
export const farEnd: Check = {
  name: 'far end',
  onWire: true,
  async run(patient): Promise<readonly Finding[]> {
    const { file, wires } = patient;
    if (wires === undefined) {
      return [skipped('no link is open')];
    }
    const findings: Finding[] = [];
    for (const device of file.devices.filter(({ name }) => wires.byDevice.has(name))) {
      findings.push(
        isReal(device) ? skipped(`${device.name} is real, and answers by SR11.2`) : await greet(patient, device),
      );
    }
    return findings;
  },
};

async function greet({ path, wires }: Patient, { name }: Patient['file']['devices'][number]): Promise<Finding> {
  const next = `Start it: meterbench emulate --bench ${path}`;
  try {
    const answer = hello.safeParse(await wires?.byDevice.get(name)?.control.request({ op: 'hello' }, 5000));
    return answer.data?.emulates.includes(name) === true
      ? ok(`${name} is emulated there`)
      : {
          verdict: 'failed',
          what: `${name}: the far end emulates ${answer.data?.emulates.join(', ') || 'nothing'}`,
          next,
        };
  } catch (error) {
    // Over GFI's text lines there is no lab control.
    return error instanceof MeterbenchError && error.code === 'MB-LINK-UNSUPPORTED'
      ? skipped(`${name}: this link carries GBCS messages and nothing else`)
      : { ...failed(error), next };
  }
}
