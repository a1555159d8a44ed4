import { deepEqual } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { complaint, tempFolder } from '../../terms/testing';
import { captured } from '../testing/captured';
import { deltaCommand } from '.';

const folder = tempFolder();
const feature = join(folder, 'own.feature');
writeFileSync(
  feature,
  `@MP105 @judges-dcc
Feature: Both sides

  @MP105-R1
  Scenario: Refused before
    Given a Commissioned ESME that runs firmware 01000000
    And firmware 01000000 of the ESME leaves the Central Products List
    And the SMI Status of the ESME has become Suspended
    When the Supplier sends SR11.2 to the ESME
    Then the Request is answered at once with E5

  @MP105-R2
  Scenario: Admitted since
    Given a Commissioned ESME that runs firmware 01000000
    And firmware 01000000 of the ESME leaves the Central Products List
    And the SMI Status of the ESME has become Suspended
    When the Supplier sends SR11.2 to the ESME
    Then the Request is answered at once with I99
`,
);

const delta = (...args: string[]) => captured(deltaCommand, args);

describe('meterbench delta', () => {
  it('names rules and scenarios, and runs nothing when told not to', async () => {
    const text = await delta('2021-11-03', '2021-11-04', feature, '--no-run');
    expect(text, 'why').to.include('4 November 2021 · MP105 Sending SR11.2 to Devices in Suspended State');
    expect(text, 'scenarios').to.match(/only on 4 November 2021\n.*own\.feature\n {6}:13 {2}Admitted since/);
    expect(text, 'no run').to.not.include('whose verdict differs');
    expect(text.trimEnd().replaceAll('\n', ' '), 'summary').to.match(
      /\d+ requirements added, \d+ changed, \d+ withdrawn · \d+ rows · 2 scenarios on one side alone\.$/,
    );
  });

  it('runs the scenarios under both, and tells whose verdict differs', async () => {
    const { verdicts, problems } = JSON.parse(await delta('2021-11-03', '2021-11-04', feature, '--json'));
    deepEqual(
      verdicts.map(({ name, before, after }: Record<string, string>) => [name, before, after]),
      [
        ['Refused before', 'pass', 'not-applicable'],
        ['Admitted since', 'not-applicable', 'pass'],
      ],
    );
    deepEqual(problems, []);
  });

  it('always says that the scopes differ', async () => {
    const text = await delta('2021-11', '2021-11-targeted', feature, '--no-run');
    expect(text).to.include('The scopes differ: implemented, then targeted.');
    expect(text).to.include('MP129 Allowing the use of CNSA variant for ECDSA · in the scope targeted alone');
  });

  it('fits the terminal', async () => {
    const text = await captured(deltaCommand, ['2021-06', '2022-06', feature, '--no-run'], 60);
    const widest = text.split('\n').filter((line) => line.length > 60 && !line.includes('/'));
    deepEqual(widest, []);
  });

  it('refuses evidence that was made under other rules, before it runs anything', async () => {
    const run = join(folder, 'run.json');
    const record = { format: 'meterbench-run/1', id: 'x', status: 'complete', at: '2022-01-01', scope: 'implemented' };
    writeFileSync(run, JSON.stringify({ ...record, scenarios: [], rows: [] }));
    const told = await complaint(() => delta('2021-11-03', '2021-11-04', feature, '--evidence', run));
    expect(told.code).to.equal('MB-EVIDENCE-RULES');
  });

  it('refuses features that are not there', async () => {
    const told = await complaint(() => delta('2021-11-03', '2021-11-04', join(folder, 'none.feature'), '--no-run'));
    expect(told.code).to.equal('MB-FEATURES');
  });
});
