import { join } from 'node:path';
import { describe, it } from 'node:test';
import { AssertionError, expect } from 'chai';
import { Judge, ScenarioEnded } from '../../src/verdict';
import { takeOwnAssertion } from './own-assertion';

const stated = { basis: 'stated', rows: [] } as const;

/** A scenario of some requirements, before anything is asserted. */
function scenarioOf(...requirements: readonly string[]) {
  const subject = { what: 'device', kind: 'emulated' } as const;
  return { requirements, judge: new Judge({ subject, strict: false, onHardware: false, ground: () => stated }) };
}

/** An assertion of chai's that fails in a file. */
function failedIn(file: string): Error {
  const error = new AssertionError('no', { actual: 1, expected: 2, showDiff: true });
  return Object.assign(error, { stack: `AssertionError: no\n    at a (${file}:5:3)` });
}

describe('an assertion that fails in a step', () => {
  const own = failedIn(join(process.cwd(), 'mine.js'));

  it('is recorded under the requirement that the scenario is about, where it is about one', () => {
    for (const [requirements, cited] of [
      [['R1'], 'R1'],
      [['R1', 'R2'], undefined],
      [[], undefined],
    ] as const) {
      const scenario = scenarioOf(...requirements);
      expect(takeOwnAssertion(scenario, own, 'my step')).to.be.instanceOf(ScenarioEnded);
      expect(scenario.judge.checks[0]?.requirement, requirements.join()).to.equal(cited);
      expect(scenario.judge.reason).to.equal("the user's own assertion (mine.js:5): no");
    }
  });

  it('is none of the project where our own code asserts', () => {
    const scenario = scenarioOf('R1');
    expect(takeOwnAssertion(scenario, failedIn(join(__dirname, 'world.js')), 'my step')).to.equal(undefined);
    expect([scenario.judge.verdict, scenario.judge.checks]).to.deep.equal(['pass', []]);
  });

  it('is no check of a scenario that has ended', () => {
    const scenario = scenarioOf('R1');
    expect(() => scenario.judge.equal('R1', 'a', 1, 2)).to.throw(ScenarioEnded);
    expect(takeOwnAssertion(scenario, own, 'my step')).to.equal(scenario.judge.ended);
    expect(scenario.judge.checks).to.have.length(1);
  });

  it('is not any other error', () => {
    expect(takeOwnAssertion(scenarioOf('R1'), new Error('no'), 'my step')).to.equal(undefined);
  });
});
