import { describe, it } from 'node:test';
import { expect } from 'chai';
import { RunRecorder } from './run-recorder';
import { messagesOf, type SmallSuite } from './testing/messages-of';

async function recordOf(suite: SmallSuite) {
  const told: string[] = [];
  const seen: string[] = [];
  const notices: string[] = [];
  const recorder = new RunRecorder('.', {
    onProblem: (problem) => told.push(problem),
    onNotice: (notice) => notices.push(notice),
    onScenario: ({ name, verdict }, total) => seen.push(`${name}: ${verdict} of ${total}`),
  });
  const { thrown } = await messagesOf(suite, (envelope) => recorder.take(envelope));
  recorder.close();
  return { recorder, scenarios: recorder.scenarios, told, seen, notices, thrown };
}

/** Every step passes, and every scenario says so. */
const passing = `
Given('{word} is well', (_who) => {});
After(function () { outcome(this); });
`;

const feature = (text: string) => ({ 'features/a.feature': `Feature: A title\n${text}` });

describe('the run recorder', () => {
  it('tells what a scenario has for the person at the bench, and makes no problem of it', async () => {
    const { recorder, scenarios, notices, told } = await recordOf({
      features: feature('  Scenario: one\n    Given all is well\n'),
      steps: `${passing}
Before(function () { this.attach('see to it', 'application/vnd.meterbench.notice'); this.attach('not this', 'text/plain'); });`,
    });
    expect(notices).to.deep.equal(['see to it']);
    expect([told, recorder.problems, scenarios.map(({ verdict }) => verdict)]).to.deep.equal([[], [], ['pass']]);
  });

  it('takes place, titles, tags, rule, steps and outcome from the messages', async () => {
    const { scenarios, seen } = await recordOf({
      features: {
        'features/a.feature': `@MP105
Feature: A title
  Background:
    Given all is well

  Scenario: outside any rule
    When all is well

  @MP105-R2
  Rule: the rule
    Background:
      And all is well
    @judges-dcc
    Scenario: inside
      Then all is well
      * all is well
`,
      },
      steps: passing,
    });
    const [outside, inside] = scenarios;
    expect(outside, 'the first').to.include({
      feature: 'features/a.feature',
      line: 6,
      featureTitle: 'A title',
      rule: '',
      name: 'outside any rule',
      verdict: 'pass',
      basis: 'stated',
      reason: '',
    });
    expect(inside, 'the second').to.include({ line: 14, rule: 'the rule', name: 'inside' });
    expect(inside?.tags, 'tags of all levels').to.deep.equal(['@MP105', '@MP105-R2', '@judges-dcc']);
    expect(
      inside?.steps.map(({ keyword, text, status }) => `${keyword} ${text}: ${status}`),
      'backgrounds of feature and rule come first',
    ).to.deep.equal([
      'Given all is well: passed',
      'And all is well: passed',
      'Then all is well: passed',
      '* all is well: passed',
    ]);
    expect(seen, 'told as they ended').to.deep.equal(['outside any rule: pass of 2', 'inside: pass of 2']);
  });

  it('gives each row of an outline its own line, name and steps', async () => {
    const { scenarios } = await recordOf({
      features: feature(`  Scenario Outline: <who> is asked
    Given <who> is well
    Examples:
      | who  |
      | ESME |
      | GSME |
`),
      steps: passing,
    });
    expect(
      scenarios.map(({ line, name, steps }) => [line, name, steps.map(({ keyword, text }) => `${keyword} ${text}`)]),
      'two rows',
    ).to.deep.equal([
      [6, 'ESME is asked', ['Given ESME is well']],
      [7, 'GSME is asked', ['Given GSME is well']],
    ]);
  });

  it('calls an undefined step an error, tells it once and at once, with a snippet', async () => {
    const { scenarios, told } = await recordOf({
      features: feature(`  Scenario: one
    Given the moon is made of 3 cheeses
  Scenario: two
    Given the moon is made of 3 cheeses
    And all is well
`),
      steps: `${passing.replace('outcome(this)', "outcome(this, { verdict: 'error', reason: 'a step is undefined' })")}`,
    });
    expect(
      scenarios.map(({ verdict }) => verdict),
      'both',
    ).to.deep.equal(['error', 'error']);
    expect(
      scenarios[1]?.steps.map(({ status }) => status),
      'its steps',
    ).to.deep.equal(['undefined', 'skipped']);
    expect(scenarios[0]?.reason, 'which').to.equal('a step is undefined: "the moon is made of 3 cheeses" is undefined');
    expect(told, 'once').to.have.length(1);
    expect(told[0], 'place').to.match(/^features\/a\.feature:2: no step definition matches "the moon/);
    expect(told[0], 'snippet').to.contain("Given('the moon is made of {int} cheeses', function (int) {");
  });

  it('tells which definitions an ambiguous step matches', async () => {
    const { scenarios, told } = await recordOf({
      features: feature('  Scenario: one\n    Given all is well\n'),
      steps: `${passing}Given(/all is well/, () => {});`,
    });
    expect(scenarios[0]?.steps[0]?.status, 'status').to.equal('ambiguous');
    const [, ...definitions] = told[0]?.split('\n') ?? [];
    expect(definitions.map((line) => line.replace(/ - .*steps\.js:\d+$/, ' - its place'))).to.deep.equal([
      '  {word} is well - its place',
      '  all is well - its place',
    ]);
  });

  it('tells a step definition whose parameter type nobody defined', async () => {
    const { recorder, told } = await recordOf({
      features: feature('  Scenario: one\n    Given all is well\n'),
      steps: `${passing}Given('a {planet}', () => {});`,
    });
    expect(recorder.problems, 'kept').to.deep.equal([
      'The step definition "a {planet}" uses {planet}, which no parameter type defines',
    ]);
    expect(told, 'and told').to.deep.equal(recorder.problems);
  });

  it('records a scenario without an outcome as an error, with what broke', async () => {
    const { scenarios } = await recordOf({
      features: feature('  Scenario: one\n    Given it breaks\n'),
      steps: "Given('it breaks', () => { throw new TypeError('no such meter'); });",
    });
    expect(scenarios[0]?.verdict, 'verdict').to.equal('error');
    expect(scenarios[0]?.reason, 'reason').to.equal(
      'the scenario ended without an outcome: "it breaks" broke: TypeError: no such meter',
    );
  });

  it('does not let a hook that breaks after the verdict leave a pass standing', async () => {
    const { scenarios } = await recordOf({
      features: feature('  Scenario: one\n    Given all is well\n'),
      steps: `After(() => { throw new Error('too late'); });${passing}`,
    });
    expect(scenarios[0], 'lowered').to.include({
      verdict: 'error',
      reason: 'a hook broke after the verdict: a hook broke: Error: too late',
    });
  });

  const retried = (verdict: string) => ({
    features: feature('  Scenario: one\n    Given it may break\n'),
    steps: `
let tries = 0;
Given('it may break', () => { if (++tries < 3) throw new Error('try ' + tries); });
After(function ({ result }) {
  outcome(this, result.status === 'PASSED' ? {} : { verdict: '${verdict}', reason: 'try ' + tries });
});`,
    runtime: { retry: 2 },
  });

  it('records a scenario that was tried again once, with each attempt', async () => {
    const { scenarios, seen } = await recordOf(retried('error'));
    expect(scenarios, 'one record').to.have.length(1);
    expect(scenarios[0]?.verdict, 'the last counts').to.equal('pass');
    expect(scenarios[0]?.attempts, 'all are kept').to.deep.equal([
      { verdict: 'error', reason: 'try 1' },
      { verdict: 'error', reason: 'try 2' },
      { verdict: 'pass', reason: '' },
    ]);
    expect(seen, 'told once').to.deep.equal(['one: pass of 1']);
  });

  it("can't be talked out of a fail by trying again", async () => {
    const { scenarios } = await recordOf(retried('fail'));
    expect(scenarios[0], 'the first fail counts').to.include({ verdict: 'fail', reason: 'try 1' });
    expect(scenarios[0]?.steps[0]?.status, 'with its own steps').to.equal('failed');
    expect(scenarios[0]?.attempts, 'all are kept').to.have.length(3);
  });

  it('tells where a feature file stops being Gherkin', async () => {
    const { recorder } = await recordOf({
      features: { 'features/b.feature': 'Feture: A\n' },
      steps: '',
    });
    expect(recorder.parseErrors, 'one line each').to.have.length(1);
    expect(recorder.parseErrors[0], 'place and what').to.match(/^features\/b\.feature:\d+: .*got/);
    expect(recorder.began, 'nothing ran').to.equal(false);
  });

  it('records scenarios that a failing BeforeAll kept from running as aborted, and names the hook', async () => {
    const { recorder, scenarios, told, thrown } = await recordOf({
      features: feature('  Scenario: one\n    Given all is well\n  Scenario: two\n    Given all is well\n'),
      steps: `${passing}BeforeAll(() => { throw new Error('no broker'); });`,
    });
    // Cucumber 12 gives up, with the scenarios chosen; Cucumber 13 ends in order, before it has chosen any.
    expect(thrown !== undefined || recorder.stopped, 'it shows').to.equal(true);
    expect(
      scenarios.map(({ verdict, reason }) => `${verdict}: ${reason}`),
      'both',
    ).to.deep.equal(thrown === undefined ? [] : Array(2).fill('aborted: the run stopped before this scenario'));
    expect(recorder.problems[0], 'the hook').to.match(
      /^A hook of the whole run \(BeforeAll or AfterAll\) at .*steps\.js:\d+ failed: Error: no broker$/,
    );
    expect(told, 'at once').to.deep.equal(recorder.problems);
  });

  it('records what --fail-fast left out as aborted', async () => {
    const { scenarios } = await recordOf({
      features: feature('  Scenario: one\n    Given it breaks\n  Scenario: two\n    Given all is well\n'),
      steps: `${passing}Given('it breaks', () => { throw new Error('broken'); });`,
      runtime: { failFast: true },
    });
    expect(scenarios[1], 'the second').to.include({
      verdict: 'aborted',
      reason: 'the run stopped before this scenario',
    });
  });

  it('records a scenario that was under way when the messages stopped', async () => {
    const recorder = new RunRecorder('.');
    await messagesOf(
      { features: feature('  Scenario: one\n    Given all is well\n    And all is well\n'), steps: passing },
      (envelope) => {
        if (!envelope.testCaseFinished) {
          recorder.take(envelope);
        }
      },
    );
    recorder.close();
    expect(recorder.scenarios[0], 'aborted').to.include({
      verdict: 'aborted',
      reason: 'the run stopped while this scenario was under way',
    });
    expect(
      recorder.scenarios[0]?.steps.map(({ status }) => status),
      'steps so far',
    ).to.deep.equal(['passed', 'passed']);
  });

  it('knows a dry run', async () => {
    const features = feature('  Scenario: one\n    Given all is well\n');
    const dry = await recordOf({ features, steps: passing, runtime: { dryRun: true } });
    const real = await recordOf({ features, steps: passing });
    expect([dry.recorder.dry, real.recorder.dry], 'from what ran').to.deep.equal([true, false]);
  });
});
