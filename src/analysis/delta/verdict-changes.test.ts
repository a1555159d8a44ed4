import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RunRecord } from '../../evidence';
import { rulebookAt } from '../../rulebook';
import { isoDate } from '../../terms';
import type { FeatureScenario } from '../coverage';
import { scenarioChanges } from './scenario-changes';
import { verdictChanges } from './verdict-changes';

function run(...scenarios: readonly (readonly [line: number, verdict: string, reason?: string])[]): RunRecord {
  return {
    scenarios: scenarios.map(([line, verdict, reason = '']) => ({
      feature: 'a.feature',
      line,
      name: 'one of an outline',
      verdict,
      reason,
    })),
  } as unknown as RunRecord;
}

describe('verdicts of two runs', () => {
  it('differ scenario by scenario, examples of an outline by their lines', () => {
    deepEqual(
      verdictChanges(run([1, 'pass'], [2, 'pass'], [3, 'fail']), run([1, 'pass'], [2, 'fail', 'E5'], [4, 'pass'])).map(
        ({ line, before, after, reason }) => [line, before, after, reason],
      ),
      [
        [2, 'pass', 'fail', 'E5'],
        [3, 'fail', undefined, ''],
        [4, undefined, 'pass', ''],
      ],
    );
  });

  it('are the same where they are', () => {
    deepEqual(verdictChanges(run([1, 'fail', 'a']), run([1, 'fail', 'b'])), []);
  });
});

describe('scenarios that apply on one side alone', () => {
  const tagged = (line: number, ...tags: string[]): FeatureScenario => ({
    feature: 'a.feature',
    line,
    name: 'x',
    tags,
    steps: [],
  });

  it('are found by the tags of their requirements, all of which have to hold', () => {
    const suite = [
      tagged(1, '@MP105', '@MP105-R1'),
      tagged(2, '@MP105', '@MP105-R2'),
      tagged(3, '@MP105', '@MP105-R6'),
      tagged(4, '@MP105', '@MP105-R1', '@MP105-R2'),
      tagged(5),
    ];
    const [from, to] = [rulebookAt(isoDate('2021-11-03')), rulebookAt(isoDate('2021-11-04'))];
    deepEqual(
      scenarioChanges(suite, from, to).map(({ scenario, now, reason }) => [scenario.line, now, reason]),
      [
        [1, 'does not apply', 'MP105-R1 held until 4 November 2021; the rules date is 2021-11-04'],
        [2, 'applies', 'MP105-R2 holds from 4 November 2021; the rules date is 2021-11-03'],
      ],
    );
  });
});
