import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BenchPlan } from '../../assembly';
import { defaultBench, readBenchFile } from '../../bench';
import type { RegistrationFile } from '../../dcc-port';
import { rulebookAt } from '../../rulebook';
import { isoDate } from '../../terms';
import { Bench } from '../bench';
import { Cast } from '../needs/cast';
import { lettersIn } from './registration';

async function letters(day: string, file: RegistrationFile, name: string): Promise<string> {
  const plan = new BenchPlan(readBenchFile(defaultBench));
  const bench = new Bench(await plan.assemble(rulebookAt(isoDate(day)), { append: () => {} }), new Cast(plan.file));
  const device = bench.participants.device(name);
  await bench.setUp.enrol(device, 'Commissioned', device.firmware);
  const told = await bench.registration.underEachStatus(device, file);
  await bench.close();
  return 'shown' in told ? lettersIn(told.shown).join('') : told.hidden;
}

describe('registration data', () => {
  it('changes its flags on 4 November 2021 for electricity, and a day later for gas', async () => {
    const told = await Promise.all(
      ['2021-11-03', '2021-11-04', '2021-11-05'].map(async (day) => [
        await letters(day, 'electricity', 'ESME'),
        await letters(day, 'gas', 'GSME'),
      ]),
    );
    expect(told, 'flags by day').to.deep.equal([
      ['ASW', 'ASW'],
      ['AIN', 'ASW'],
      ['AIN', 'AIN'],
    ]);
  });

  it('leaves out what no row states', () => {
    const flags = [
      { status: 'Commissioned', flag: 'A' },
      { status: 'Suspended', flag: 'not stated' },
      { status: 'Withdrawn', flag: 'A' },
    ] as const;
    expect(lettersIn(flags), 'letters').to.deep.equal(['A']);
  });
});
