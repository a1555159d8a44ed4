import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { emulatedDcc } from '../dcc';
import { type Judged, judge, line, type Mutant, mutant, told } from './testing/kill-suite';

/** Whatever the DCC can be made to do wrong, some scenario sees it on one side of the release or the other, and blames the DCC. */

const eve = '2021-11-03';
const day = '2021-11-04';

const features = [
  'MP105-suspended-commands',
  'BASE-access-control/what-becomes-of-a-command.feature',
  'BASE-inventory/suspension.feature',
  'BASE-devices/reads-its-firmware-version.feature',
];

/** These show before the release alone, or differ on the two sides. */
const seenOnTheEve: readonly string[] = ['takes every version for news'];

describe('a DCC that goes wrong', () => {
  let judged: readonly Judged[] = [];
  const mutants: readonly Mutant[] = [
    ...emulatedDcc.faults.map(({ id }) =>
      mutant(`DCC: ${id}`, seenOnTheEve.includes(id) ? eve : day, { faults: [`DCC: ${id}`] }),
    ),
    mutant('DCC: ignores E5', eve, { faults: ['DCC: ignores E5'] }),
    mutant('without MP105', day, { without: ['MP105'] }),
    mutant('without MP105 and E5', day, { without: ['MP105'], faults: ['DCC: ignores E5'] }),
  ];

  before(async () => {
    judged = await judge(features, mutants);
  });

  it('is seen, whatever it does, in a scenario about the DCC', (t) => {
    for (const each of judged) {
      t.diagnostic(line(each));
    }
    const unseen = judged.filter((each) => told(each, 'dcc', 'fail').length === 0).map(({ name }) => name);
    expect(unseen, 'faults that no scenario sees').to.deep.equal([]);
  });

  it('is seen by a check of a requirement that it goes against', () => {
    for (const { id, violates } of emulatedDcc.faults) {
      const { scenarios = [] } = judged.find(({ name }) => name === `DCC: ${id}`) ?? {};
      const failed = scenarios
        .filter(({ subject, verdict }) => subject.what === 'dcc' && verdict === 'fail')
        .flatMap(({ checks }) => checks.filter(({ verdict }) => verdict === 'fail').map((check) => check.requirement));
      const seen = failed.filter((each) => each !== undefined && violates.includes(each));
      expect(seen, `${id} goes against ${violates.join(', ')}; seen: ${failed.join(', ')}`).not.to.deep.equal([]);
    }
  });

  it('is never blamed on a Device', () => {
    for (const each of judged) {
      expect(told(each, 'device', 'fail'), `${each.name}: a Device is blamed`).to.deep.equal([]);
      const astray = told(each, 'device', 'error').filter((reason) => !reason.includes('at fault: dcc'));
      expect(astray, `${each.name}: errors that don't name the DCC`).to.deep.equal([]);
      // Not E5 alone stands before SR4.1.1: the emulated DCC makes no Command of it.
      const broken = told(each, 'dcc', 'error').filter((reason) => !reason.includes('MB-DCC-NO-USE-CASE'));
      expect(broken, `${each.name}: errors in scenarios about the DCC`).to.deep.equal([]);
    }
  });
});
