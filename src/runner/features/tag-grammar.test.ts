import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { packageRoot } from '../../bench';
import { rulebookAt } from '../../rulebook';
import { isoDate } from '../../terms';
import { loadSteps } from '../support-code';
import { tagProblems } from './tag-grammar';

const rulebook = rulebookAt(isoDate('2021-11-04'), {});

const problemsOf = (...tags: readonly string[]) => problemsOfSteps([], ...tags);
const problemsOfSteps = (steps: readonly string[], ...tags: readonly string[]) =>
  tagProblems({ feature: 'features/a.feature', line: 7, tags, steps }, rulebook).map((problem) => {
    expect(problem, 'each problem says where').to.match(/^features\/a\.feature:7: /);
    return problem.slice('features/a.feature:7: '.length);
  });

describe('the tag grammar', () => {
  // What a step alters is declared where it is defined.
  before(() => loadSteps({ require: [], import: [] }, packageRoot));

  it('is content with a Modification, a requirement of it and one subject', () => {
    expect(problemsOf('@MP105', '@MP105-R2', '@judges-dcc'), 'one requirement').to.deep.equal([]);
    expect(problemsOf('@MP105', '@MP105-R2', '@MP105-R3', '@judges-device'), 'two').to.deep.equal([]);
  });

  it("leaves a user's own scenarios alone", () => {
    expect(problemsOf(), 'no tag').to.deep.equal([]);
    expect(problemsOf('@slow', '@lab-3', '@mine'), 'other tags').to.deep.equal([]);
    expect(problemsOf('@mine', '@judges-device'), 'a subject alone').to.deep.equal([]);
  });

  const wrong: readonly (readonly [string, readonly string[], string])[] = [
    [
      'a requirement that the rulebook does not know',
      ['@MP105', '@MP105-R999', '@judges-dcc'],
      "rulebook doesn't know",
    ],
    ['a Modification that it does not know', ['@MP999', '@MP105', '@MP105-R2', '@judges-dcc'], '@MP999 names a Modif'],
    ['a tag that only looks like ours', ['@MP105', '@MP105-R2', '@judges-meter'], '@judges-meter is no tag of the'],
    ['lower case', ['@mp105-r2'], '@mp105-r2 is no tag of the grammar'],
    ['a baseline requirement that is none', ['@BASE-nonsense!'], '@BASE-nonsense! is no tag of the grammar'],
    ['a Modification without a requirement', ['@MP105', '@judges-dcc'], 'no requirement: add a tag such as @MP105-R2'],
    ['no subject', ['@MP105', '@MP105-R2'], 'no subject: tag it @judges-device or @judges-dcc'],
    ['two subjects', ['@MP105', '@MP105-R2', '@judges-dcc', '@judges-device'], 'two subjects'],
    ['a requirement without its Modification', ['@MP105-R2', '@judges-dcc'], '@MP105-R2 without @MP105'],
  ];
  for (const [what, tags, told] of wrong) {
    it(`tells ${what}`, () => {
      const problems = problemsOf(...tags);
      expect(
        problems.some((problem) => problem.includes(told)),
        `${told}: ${problems.join('; ')}`,
      ).to.equal(true);
    });
  }

  it('wants what alters a real Device to say so', () => {
    const steps = ['the Supplier sends SR11.3 for firmware 02000000 to the ESME'];
    expect(problemsOfSteps(steps, '@MP105', '@MP105-R2', '@judges-device'), 'no tag').to.deep.equal([
      'it would alter a real Device (activate-firmware): tag it @alters-device',
    ]);
    expect(problemsOfSteps(steps, '@MP105', '@MP105-R2', '@judges-device', '@alters-device'), 'told').to.deep.equal([]);
    expect(problemsOfSteps(steps, '@mine'), "a user's own").to.deep.equal([]);
    const reads = ['the Supplier sends SR11.2 to the ESME'];
    expect(problemsOfSteps(reads, '@MP105', '@MP105-R2', '@judges-device', '@alters-device'), 'idle').to.deep.equal([
      'it is tagged @alters-device, and none of its steps alters a Device',
    ]);
    expect(problemsOf('@MP105', '@MP105-R2', '@judges-device', '@alters-meter'), 'only looks like it').to.have.length(
      1,
    );
  });

  it('tells everything that is wrong, not only the first', () => {
    expect(problemsOf('@MP105-R999', '@judges-meter'), 'unknown, no tag, no subject, no Modification').to.have.length(
      4,
    );
  });
});
