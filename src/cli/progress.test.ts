import { describe, it } from 'node:test';
import { expect } from 'chai';
import { defaultBench, type RunSettings } from '../bench';
import type { ScenarioRecord } from '../evidence';
import { isoDate, type Verdict } from '../terms';
import { progressOn } from './progress';

const settingsAt = (at: string): RunSettings => ({
  at: isoDate(at),
  scope: 'implemented',
  strict: false,
  bench: defaultBench,
  overlays: [],
  without: [],
  faults: [],
  devices: [],
});
const before = settingsAt('2021-11-03');
const afterwards = settingsAt('2021-11-04');

const scenario = (feature: string, name: string, verdict: Verdict = 'pass'): ScenarioRecord => ({
  feature,
  line: 1,
  featureTitle: `Title of ${feature}`,
  rule: '',
  name,
  tags: [],
  requirements: [],
  subject: { what: 'dcc', kind: 'emulated' },
  verdict,
  reason: '',
  checks: [],
  messages: [],
  steps: [],
  assumptions: [],
  duration: 1,
});

function screen(isTTY: boolean, columns = 40) {
  let text = '';
  const write = (part: unknown) => {
    text += String(part);
    return true;
  };
  return { stream: { write, isTTY, columns }, shown: () => text };
}

describe('progress', () => {
  it('is a line for each feature where nobody watches', () => {
    const { stream, shown } = screen(false);
    const progress = progressOn(stream, false);
    progress.scenario(scenario('a.feature', 'one'), 3, before);
    progress.scenario(scenario('a.feature', 'two', 'fail'), 3, before);
    expect(shown(), 'not before the feature ends').to.equal('');
    progress.scenario(scenario('b.feature', 'three'), 3, before);
    progress.scenario(scenario('b.feature', 'three'), 1, afterwards);
    progress.end();
    progress.end();
    expect(shown(), 'one each, and each run counts from its own start').to.equal(
      '2021-11-03  2/3  a.feature: 1 pass, 1 fail\n' +
        '2021-11-03  3/3  b.feature: 1 pass\n' +
        '2021-11-04  1/1  b.feature: 1 pass\n',
    );
  });

  it('is one line that is written over on a terminal, cut to its width', () => {
    const { stream, shown } = screen(true, 30);
    const progress = progressOn(stream, false);
    progress.scenario(scenario('a.feature', 'a name that is much too long'), 2, before);
    progress.scenario(scenario('a.feature', 'two'), 2, before);
    progress.end();
    const [, first = '', second = '', rest] = shown().split('\r\u001b[2K');
    expect(first, 'cut').to.equal('2021-11-03  1/2  Title of a.f');
    expect(second, 'counts on').to.match(/^2021-11-03 {2}2\/2/);
    expect(rest, 'left clean').to.equal('');
    expect(shown(), 'never a new line').not.to.contain('\n');
  });

  it('tells a problem at once: above the line on a terminal, and also when quiet', () => {
    for (const [isTTY, quiet] of [
      [true, false],
      [false, false],
      [false, true],
    ] as const) {
      const { stream, shown } = screen(isTTY);
      const progress = progressOn(stream, quiet);
      progress.scenario(scenario('a.feature', 'one'), 2, before);
      progress.problem('a.feature:3: no step definition\nGiven(…)');
      expect(shown(), `terminal ${isTTY}, quiet ${quiet}`).to.contain(
        '! a.feature:3: no step definition\n  Given(…)\n',
      );
      expect(/Title of a\.feature[^\n]*$/.test(shown()), 'the line comes back on a terminal only').to.equal(isTTY);
    }
  });

  it('says nothing when quiet', () => {
    const { stream, shown } = screen(true);
    const progress = progressOn(stream, true);
    progress.scenario(scenario('a.feature', 'one'), 1, before);
    progress.end();
    expect(shown(), 'silence').to.equal('');
  });
});
