import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { RunRecord, ScenarioRecord } from '../../evidence';
import { parseOverlay, type Rulebook, rulebookAt } from '../../rulebook';
import { isoDate } from '../../terms';
import type { FeatureScenario } from '../coverage';
import { standingsOf } from './standing';

const on = (day: string) => rulebookAt(isoDate(day));
const [before, after] = [on('2021-11-03'), on('2021-11-04')];

function scenario(requirement: string, more: Partial<ScenarioRecord> = {}): ScenarioRecord {
  return {
    feature: 'a.feature',
    line: 3,
    featureTitle: 'A feature',
    rule: '',
    name: `shows ${requirement}`,
    tags: [`@${requirement}`],
    requirements: [requirement],
    subject: { what: 'dcc', kind: 'emulated' },
    verdict: 'pass',
    reason: '',
    checks: [],
    messages: [],
    steps: [{ keyword: 'Given ', text: 'something', status: 'passed' }],
    assumptions: [],
    duration: 1,
    ...more,
  };
}

function checkOn(...rows: string[]): ScenarioRecord['checks'] {
  return [
    {
      requirement: 'MP105-R6',
      what: 'code',
      expected: 'E5',
      observed: 'E5',
      verdict: 'pass',
      basis: 'stated',
      rows,
    },
  ];
}

function record(scenarios: readonly ScenarioRecord[], rows: RunRecord['rows'] = []): RunRecord {
  return {
    format: 'meterbench-run/1',
    id: 'a-run',
    status: 'complete',
    at: isoDate('2021-11-03'),
    scope: 'implemented',
    strict: false,
    devices: [],
    bench: 'a bench',
    tags: '',
    suite: { name: 'meterbench', version: '0', node: 'v20' },
    started: '2021-11-03T00:00:00.000Z',
    counts: { pass: 1, unresolved: 0, inconclusive: 0, fail: 0, error: 0, 'not-applicable': 0, aborted: 0 },
    scenarios,
    requirements: [],
    rows,
    problems: [],
  };
}

function asNow({ feature, line, name, tags, steps }: ScenarioRecord): FeatureScenario {
  return { feature, line, name, tags, steps: steps.map(({ text }) => text) };
}

function standing(
  of: ScenarioRecord,
  {
    suite = [asNow(of)],
    rows = [],
    to = after,
  }: { suite?: FeatureScenario[]; rows?: RunRecord['rows']; to?: Rulebook } = {},
) {
  const [only] = standingsOf(record([of], rows), before, to, suite);
  return [only?.standing, ...(only?.reasons ?? [])];
}

describe('a verdict under other rules', () => {
  it('stands when none of its rows changed and its requirement holds', () => {
    deepEqual(standing(scenario('MP105-R6', { checks: checkOn('smi-version/00000000', 'code/I0') })), ['stands']);
  });

  it('is void when its requirement holds no longer', () => {
    const [what, why] = standing(scenario('MP105-R1'));
    expect(what).to.equal('void');
    expect(why).to.equal('MP105-R1 held until 4 November 2021; the rules date is 2021-11-04');
  });

  it('is to be run again when a row of its checks, of its set-up or of its requirement changed', () => {
    const why = 'row e5/Suspended/11.2 was refused (stated) and is admitted (stated), by MP105';
    deepEqual(standing(scenario('MP105-R6', { checks: checkOn('e5/Suspended/11.2') })), ['re-run', why]);
    deepEqual(standing(scenario('MP105-R6', { assumptions: ['e5/Suspended/11.2'] })), ['re-run', why]);
    const hub = on('2022-06-30');
    expect(standing(scenario('SECMP0007-R5'), { to: hub })[0], 'row of the requirement').to.equal('re-run');
  });

  it('is to be run again when the ground under a row got firmer, which strict mode would see', () => {
    const overlay = parseOverlay(
      'author: a\ncitation: b\nrows: [{ id: smi-version/00000000, value: false, evidence: stated, citation: c }]',
      'lab.yaml',
    );
    const to = rulebookAt(isoDate('2021-11-03'), { overlays: [overlay] });
    deepEqual(standing(scenario('MP105-R6', { checks: checkOn('smi-version/00000000') }), { to }), [
      're-run',
      'row smi-version/00000000 was no (inferred) and is no (stated), by overlay lab.yaml',
    ]);
  });

  it('is measured against the rows that the record kept, not against ours', () => {
    const rows = [
      {
        id: 'smi-version/00000000',
        value: true,
        evidence: 'stated',
        source: 'an overlay of then',
        sourceClass: 'primary',
      },
    ] as const;
    expect(standing(scenario('MP105-R6', { checks: checkOn('smi-version/00000000') }), { rows })[0]).to.equal('re-run');
  });

  it('is to be run again when it was not applicable and is now', () => {
    deepEqual(standing(scenario('MP105-R2', { verdict: 'not-applicable', reason: 'x' })), [
      're-run',
      'it was not applicable then, and is now',
    ]);
  });

  it('is none when it was not applicable, and the rules did not change that', () => {
    const [what, why] = standing(scenario('MP129-R1', { verdict: 'not-applicable', reason: 'x' }));
    expect(what).to.equal('no verdict');
    expect(why).to.match(/^not applicable then, nor now: MP129 was targeted/);
    const [other, because] = standing(scenario('MP105-R6', { verdict: 'not-applicable', reason: 'no ESME here' }));
    expect(other, 'for the bench').to.equal('no verdict');
    expect(because).to.match(/no ESME here$/);
  });

  it('is not kept where the run broke or stopped', () => {
    for (const verdict of ['error', 'aborted'] as const) {
      deepEqual(standing(scenario('MP105-R6', { verdict })), [
        're-run',
        `it ended as ${verdict}, so there is no verdict to keep`,
      ]);
    }
  });

  it('is kept when it was a fail on ground that did not change', () => {
    deepEqual(standing(scenario('MP105-R6', { verdict: 'fail' })), ['stands']);
  });

  it('is void when the scenario is gone, and to be run again when it was rewritten', () => {
    const of = scenario('MP105-R6');
    deepEqual(standing(of, { suite: [] }), ['void', 'the scenario is no longer in the features']);
    const rewritten = { ...asNow(of), steps: ['something else'] };
    deepEqual(standing(of, { suite: [rewritten] }), ['re-run', 'its steps or requirements were rewritten since']);
    const moved = { ...asNow(of), line: 99 };
    deepEqual(standing(of, { suite: [moved] }), ['stands']);
  });

  it('is void where its requirement is unknown', () => {
    deepEqual(standing(scenario('MP105-R99')), ['void', 'the rulebook knows no requirement MP105-R99']);
  });

  it('is told of a tag that changed its requirement', () => {
    const of = scenario('MP105-R6');
    expect(standing(of, { suite: [{ ...asNow(of), tags: ['@MP105-R7'] }] })[0]).to.equal('re-run');
  });
});
