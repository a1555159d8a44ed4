import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { rulebookAt } from '../../rulebook';
import { isoDate } from '../../terms';
import { coverageOf, polarityOf, strayTags } from './coverage';
import type { FeatureScenario } from './feature-scenario';
import { reasons } from './reasons';

const rulebook = rulebookAt(isoDate('2021-11-04'));
const some = rulebook.requirements.filter(({ id }) => /^MP105-R[1-4]$/.test(id));

function scenario(line: number, ...tags: string[]): FeatureScenario {
  return { feature: 'a.feature', line, name: `scenario ${line}`, tags, steps: [] };
}

describe('coverage', () => {
  it('lists the scenarios that name a requirement, with their polarity', () => {
    const { requirements, scenarios } = coverageOf(
      some,
      [scenario(1, '@MP105-R1', '@negative'), scenario(2, '@MP105-R1', '@MP105-R2'), scenario(3, '@mine')],
      {},
    );
    deepEqual(
      requirements.map((each) => [each.requirement.id, polarityOf(each), each.scenarios.map(({ line }) => line)]),
      [
        ['MP105-R1', 'both', [1, 2]],
        ['MP105-R2', 'positive', [2]],
        ['MP105-R3', 'none', []],
        ['MP105-R4', 'none', []],
      ],
    );
    expect(scenarios, 'scenarios that name one').to.equal(2);
  });

  it('tells what has neither a scenario nor a reason, and which reasons are idle or unknown', () => {
    const { requirements, bare, idle, unknown } = coverageOf(some, [scenario(1, '@MP105-R1')], {
      'MP105-R1': 'no longer needed',
      'MP105-R2': 'can’t be shown',
      'MP105-R99': 'a slip',
    });
    deepEqual([bare, idle, unknown], [['MP105-R3', 'MP105-R4'], ['MP105-R1'], ['MP105-R99']]);
    expect(requirements[0]?.reason, 'a scenario says more than a reason').to.equal(undefined);
    expect(requirements[1]?.reason, 'reason').to.equal('can’t be shown');
  });

  it('counts a tag given twice once, and is not misled by the name of a property', () => {
    const { requirements } = coverageOf(some, [scenario(1, '@MP105-R1', '@MP105-R1', '@constructor', '@')], {});
    expect(requirements[0]?.scenarios.length, 'once').to.equal(1);
  });

  it('has reasons for known requirements alone, each a sentence', () => {
    for (const [id, reason] of Object.entries(reasons)) {
      expect(rulebook.requirement(id), id).to.not.equal(undefined);
      expect(reason.length, `reason of ${id}`).to.be.greaterThan(20);
    }
  });
});

describe('a tag that looks like ours and names nothing', () => {
  it('is told with its place', () => {
    const tags = ['@MP105-R99', '@SECMP9', '@BASE-NO', '@mp105-r1', '@MP105', '@MP105-R1', '@MPAN', '@mine'];
    deepEqual(
      strayTags(rulebook, [scenario(7, ...tags)]),
      ['@MP105-R99', '@SECMP9', '@BASE-NO', '@mp105-r1'].map(
        (tag) => `a.feature:7: ${tag} names a requirement that the rulebook doesn't know`,
      ),
    );
  });
});
