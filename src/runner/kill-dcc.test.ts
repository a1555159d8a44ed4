import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { emulatedDcc } from '../dcc';
import { LoadedFeatures } from './mutants/loaded-features';
import { type Mutant, mutant } from './mutants/mutant';
import { line, told } from './testing/judged';
import { expectSound, judge, type KillRun } from './testing/kill-suite';

/** Whatever the DCC can be made to do wrong, some scenario sees it on one side of the release or the other, and blames the DCC. */

const eve = '2021-11-03';
const day = '2021-11-04';

/** These show before the release alone, or differ on the two sides. */
const seenOnTheEve: readonly string[] = ['takes every version for news'];

const cantCarryOut = /MB-DCC-(?:NO-USE-CASE|NOT-EMULATED|REFUSED-WITHOUT-CODE)/;

describe('a DCC that goes wrong', () => {
  let run: KillRun = { sound: [], judged: [] };
  const faults = [...emulatedDcc.faults];
  const mutants: readonly Mutant[] = [
    ...faults.map(({ id }) => mutant(`DCC: ${id}`, seenOnTheEve.includes(id) ? eve : day, { faults: [`DCC: ${id}`] })),
    mutant('DCC: ignores E5', eve, { faults: ['DCC: ignores E5'] }),
    mutant('without MP105', day, { without: ['MP105'] }),
    mutant('without MP105 and E5', day, { without: ['MP105'], faults: ['DCC: ignores E5'] }),
  ];

  before(async () => {
    const violatedBy = ({ name }: Mutant) => faults.find(({ id }) => `DCC: ${id}` === name)?.violates ?? [];
    run = await judge(new LoadedFeatures(['.']), mutants, violatedBy);
  });

  it('is seen, whatever it does, in a scenario about the DCC', (t) => {
    for (const each of run.judged) {
      t.diagnostic(line(each));
    }
    const unseen = run.judged.filter(({ scenarios }) => told(scenarios, 'dcc', 'fail').length === 0);
    expect(
      unseen.map(({ name }) => name),
      'faults that no scenario sees',
    ).to.deep.equal([]);
  });

  it('is seen by a check of a requirement that it goes against', () => {
    for (const { id, violates } of faults) {
      const { scenarios = [] } = run.judged.find(({ name }) => name === `DCC: ${id}`) ?? {};
      const failed = scenarios
        .filter(({ subject, verdict }) => subject.what === 'dcc' && verdict === 'fail')
        .flatMap(({ checks }) => checks.filter(({ verdict }) => verdict === 'fail').map((check) => check.requirement));
      const seen = failed.filter((each) => each !== undefined && violates.includes(each));
      expect(seen, `${id} goes against ${violates.join(', ')}; seen: ${failed.join(', ')}`).not.to.deep.equal([]);
    }
  });

  it('is never blamed on a Device', () => {
    expectSound(run.sound);
    for (const { name, scenarios } of run.judged) {
      expect(told(scenarios, 'device', 'fail'), `${name}: a Device is blamed`).to.deep.equal([]);
      const astray = told(scenarios, 'device', 'error').filter((reason) => !reason.includes('at fault: dcc'));
      expect(astray, `${name}: errors that don't name the DCC`).to.deep.equal([]);
      // What is let through that shouldn't be, the emulated DCC can't always carry out.
      const broken = told(scenarios, 'dcc', 'error').filter((reason) => !cantCarryOut.test(reason));
      expect(broken, `${name}: errors in scenarios about the DCC`).to.deep.equal([]);
    }
  });
});
