import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { version } from '@cucumber/cucumber';
import { expect } from 'chai';
import { meterbench, recordIn, steps, TempProject } from './testing/temp-project';

const tags = '@MP105 @MP105-R2 @judges-dcc\n';
const hook = (name: string) => `require('@cucumber/cucumber').${name}(() => { throw new Error('no broker'); });\n`;
const project = new TempProject({
  'two.feature': `${tags}Feature: Two
  Scenario: one
    Given MP105-R2 is checked: 1 should be 1
  Scenario: two
    Given MP105-R2 is checked: 1 should be 1
`,
  'exits.feature': `${tags}Feature: Exits
  Scenario: one
    Given MP105-R2 is checked: 1 should be 1
  Scenario: two
    Given the process exits
  Scenario: three
    Given MP105-R2 is checked: 1 should be 1
`,
  'waits.feature': `${tags}Feature: Waits
  Scenario: one
    Given MP105-R2 is checked: 1 should be 1
  Scenario: two
    Given it waits
`,
  'my-steps.js': steps,
  'before-all.js': hook('BeforeAll'),
  'after-all.js': hook('AfterAll'),
  'lingers.js': 'setInterval(() => {}, 1000);\n',
  'cucumber.cjs': `const { profile } = require('meterbench');
module.exports = { default: { ...profile, require: [...profile.require, 'my-steps.js'] } };
`,
});
after(() => project.remove());
beforeEach(() => project.clear());

const flags = ['-r', 'my-steps.js', '--at', '2021-11-04'] as const;
const environment = { METERBENCH_AT: '2021-11-04' };
const verdicts = () => project.record.scenarios.map(({ name, verdict }) => `${name}: ${verdict}`);
const files = () => readdirSync(project.runs[0] ?? '').sort();

/** Each way in which a run ends before it should, by both commands: the record stays, and its reports. */
describe('a run that ends early', () => {
  // Cucumber 13 runs BeforeAll hooks before it chooses scenarios, and ends in order where a hook fails.
  const orderly = !version.startsWith('12.');
  const hooks: readonly (readonly [string, string, readonly string[]])[] = [
    ['BeforeAll', 'before-all.js', orderly ? [] : ['one: aborted', 'two: aborted']],
    ['AfterAll', 'after-all.js', ['one: pass', 'two: pass']],
  ];
  for (const [name, file, expected] of hooks) {
    it(`by a ${name} hook that throws keeps its record and reports (meterbench run)`, async () => {
      const { code, stderr } = await project.meterbenchProcess('run', 'two.feature', ...flags, '-r', file);
      expect(code, 'an error').to.equal(3);
      expect(verdicts(), 'what was reached').to.deep.equal(expected);
      expect(project.record.problems.join(), 'which hook').to.match(new RegExp(`${file}:1 failed: Error: no broker`));
      expect(stderr, 'told').to.contain('no broker');
      expect(files(), 'the reports').to.include.members(['report.html', 'junit.xml', 'run.json', 'cucumber.ndjson']);
      expect(files().includes('cucumber.html'), "Cucumber's own page is not left half written").to.equal(orderly);
    });

    it(`by a ${name} hook that throws keeps its record and reports (cucumber-js)`, async () => {
      const { code } = await project.cucumber(['two.feature', '--require', file], environment);
      expect(code, 'an error').to.equal(3);
      expect(verdicts(), 'what was reached').to.deep.equal(expected);
      expect(project.record.problems.join(), 'which hook').to.contain('no broker');
      expect(files(), 'the reports').to.include.members(['report.html', 'junit.xml', 'run.json']);
    });
  }

  const afterExit = ['one: pass', 'two: aborted', 'three: aborted'];
  it('by a step that exits the process, even with code 0, is incomplete and an error (meterbench run)', async () => {
    const { code } = await project.meterbenchProcess('run', 'exits.feature', ...flags);
    expect(code, 'an error').to.equal(3);
    expect(verdicts(), 'what was reached').to.deep.equal(afterExit);
    expect(project.record, 'never looks finished').to.include({ status: 'incomplete' });
    expect(project.record, 'never looks finished').not.to.have.property('finished');
  });

  it('by a step that exits the process is incomplete and an error (cucumber-js)', async () => {
    const { code } = await project.cucumber(['exits.feature'], environment);
    expect(code, 'an error').to.equal(3);
    expect(verdicts(), 'what was reached').to.deep.equal(afterExit);
    expect(project.record.status, 'never looks finished').to.equal('incomplete');
  });

  const ended = async (signal: NodeJS.Signals) => {
    const args = [meterbench, 'run', 'waits.feature', ...flags];
    return await project.node(args, {}, (child) => {
      const watching = setInterval(() => {
        if (begun(project.runs[0] ?? '') >= 2) {
          clearInterval(watching);
          child.kill(signal);
        }
      }, 50);
      child.once('close', () => clearInterval(watching));
    });
  };

  it('by a signal says so, and keeps what it had', async () => {
    const { code, stderr } = await ended('SIGTERM');
    expect(code, 'an error').to.equal(3);
    expect(stderr, 'told').to.contain('The run was stopped by SIGTERM');
    expect(project.record, 'record').to.deep.include({
      status: 'incomplete',
      problems: ['The run was stopped by SIGTERM'],
    });
    expect(verdicts(), 'what was reached').to.deep.equal(['one: pass', 'two: aborted']);
  });

  it('by SIGKILL still has its incomplete record and a journal of all that happened', async () => {
    const { code } = await ended('SIGKILL');
    expect(code, 'killed').to.equal(null);
    expect(recordIn(project.runs[0] ?? ''), 'as it began').to.deep.include({ status: 'incomplete', scenarios: [] });
    expect(begun(project.runs[0] ?? ''), 'both beginnings').to.equal(2);
  });

  it('is not kept for ever by something that a step file left open', async () => {
    const { code, stderr } = await project.meterbenchProcess('run', 'two.feature', ...flags, '-r', 'lingers.js');
    expect(code, 'its own code').to.equal(0);
    expect(stderr, 'told').to.match(/never closed \(.*Timeout.*\)/);
  });
});

/** How many scenarios the journal says have begun. */
function begun(run: string): number {
  try {
    return readFileSync(join(run, 'journal.ndjson'), 'utf8').split('"scenario-begins"').length - 1;
  } catch {
    return 0;
  }
}
