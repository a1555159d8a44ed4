import { test } from 'node:test';
import { expect } from 'chai';
import type { Verdict } from '../terms';
import { exitCodeOf } from './exit-code';
import { sampleRecord, sampleScenario } from './testing/sample-record';

function codeOf(...found: Verdict[]): number {
  return exitCodeOf(sampleRecord({ scenarios: found.map((verdict) => sampleScenario({ verdict })) }));
}

test('each verdict has its code, and the graver code wins', () => {
  expect(codeOf('pass'), 'pass').to.equal(0);
  expect(codeOf('pass', 'not-applicable'), 'pass beside what does not apply').to.equal(0);
  expect(codeOf('pass', 'inconclusive'), 'inconclusive').to.equal(4);
  expect(codeOf('inconclusive', 'fail', 'pass'), 'fail over inconclusive').to.equal(1);
  expect(codeOf('fail', 'error'), 'error over fail').to.equal(3);
  expect(codeOf('fail', 'aborted'), 'aborted counts as error').to.equal(3);
});

test('nothing judged is not a pass', () => {
  expect(codeOf(), 'no scenario').to.equal(5);
  expect(codeOf('not-applicable', 'not-applicable'), 'none applies').to.equal(5);
});

test('a record that does not stand as a whole is an error whatever its verdicts', () => {
  const { finished: _, ...unfinished } = sampleRecord();
  expect(exitCodeOf({ ...unfinished, status: 'incomplete' }), 'incomplete').to.equal(3);
  expect(exitCodeOf(unfinished), 'complete without an end').to.equal(3);
  expect(exitCodeOf(sampleRecord({ problems: ['a feature can not be parsed'] })), 'problem').to.equal(3);
  const counts = { ...sampleRecord().counts, pass: 7 };
  expect(exitCodeOf(sampleRecord({ counts })), 'totals that disagree').to.equal(3);
});
