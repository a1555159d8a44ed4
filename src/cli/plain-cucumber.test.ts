import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { packageRoot } from '../bench';
import { inFull } from '../terms/testing';
import { feature, recordIn, steps, TempProject } from './testing/temp-project';

const project = new TempProject({
  'features/my.feature': feature,
  'steps/my-steps.js': steps,
  'cucumber.cjs': `const { profile } = require('meterbench');
module.exports = { default: { ...profile, require: [...profile.require, 'steps/*.js'] } };
`,
});
after(() => project.remove());
beforeEach(() => project.clear());

const at = { METERBENCH_AT: '2021-11-04' };
const names = () => project.record.scenarios.map(({ name }) => name);

/** Neither of the first two scenarios ends before both workers have one. */
const both = `@MP105 @MP105-R2 @judges-dcc
Feature: Both workers
  Scenario: one
    Given both workers are at work
    Then MP105-R2 is checked: 1 should be 1
  Scenario: two
    Given both workers are at work
    Then MP105-R2 is checked: 1 should be 1
  Scenario: three
    Then MP105-R2 is checked: 1 should be 1
`;

describe("plain cucumber-js in a user's project", () => {
  it('writes the same record as meterbench run', async () => {
    const plain = await project.cucumber(['--tags', '@pass or @inferred or @not-applicable'], at);
    const byPlain = project.record;
    project.clear();
    const args = ['run', 'features', '-r', 'steps/*.js', '-t', '@pass or @inferred or @not-applicable'];
    const own = await project.meterbench(...args, '--at', '2021-11-04');
    expect([plain.code, own.code], 'codes').to.deep.equal([0, 0]);
    expect(comparable(byPlain), 'records').to.deep.equal(comparable(project.record));
    expect(plain.stderr, 'where it lies').to.match(/report: reports\/\S+\/report\.html/);
  });

  it('takes paths with line numbers, names, tags and formatters', async () => {
    await project.cucumber(['features/my.feature:9'], at);
    expect(names(), 'by line').to.deep.equal(['it fails']);
    await project.cucumber(['--name', '^it passes$'], at);
    expect(names(), 'by name').to.deep.equal(['it passes']);
    const { stdout } = await project.cucumber(['--tags', '@pass', '-f', 'json'], at);
    expect(JSON.parse(stdout), 'its own formatter').to.have.length(1);
    expect(project.record.tags, 'the tags are kept').to.equal('@pass');
  });

  it('reads the settings from the environment', async () => {
    const { code } = await project.cucumber(['--tags', '@inferred'], {
      METERBENCH_AT: '2021-11-03',
      METERBENCH_SCOPE: 'targeted',
      METERBENCH_STRICT: '1',
    });
    expect(code, 'inconclusive').to.equal(4);
    expect(project.record, 'settings').to.include({ at: '2021-11-03', scope: 'targeted', strict: true });
  });

  const codes: readonly (readonly [number, string])[] = [
    [0, '@pass'],
    [1, '@fail or @pass'],
    [3, '@error or @fail'],
    [5, '@not-applicable'],
    [5, '@nobody'],
  ];
  for (const [code, tags] of codes) {
    it(`ends with code ${code} for ${tags}`, async () => {
      expect((await project.cucumber(['--tags', tags], at)).code, 'code').to.equal(code);
      if (inFull || code === 3) {
        expect((await project.cucumber(['--tags', tags, '--exit'], at)).code, 'code with --exit').to.equal(code);
      }
    });
  }

  it('runs in parallel, with a journal for each worker', async () => {
    project.write({ 'parallel/both.feature': both });
    const { code } = await project.cucumber(['parallel/both.feature', '--parallel', '2'], at);
    expect(code, 'as one after the other').to.equal(0);
    expect(names().toSorted(), 'all').to.deep.equal(['one', 'three', 'two']);
    const journals = readdirSync(project.runs[0] ?? '').filter((file) => file.startsWith('journal-'));
    expect(journals, 'two').to.deep.equal(['journal-0.ndjson', 'journal-1.ndjson']);
    const begun = journals.flatMap((file) =>
      readFileSync(join(project.runs[0] ?? '', file), 'utf8').match(/"scenario-begins"/g),
    );
    expect(begun, 'every scenario in one of them').to.have.length(3);
  });

  it('keeps every attempt of a scenario that is tried again', async () => {
    const { code } = await project.cucumber(['--tags', '@fail', '--retry', '1'], at);
    expect(code, 'still a fail').to.equal(1);
    expect(
      project.record.scenarios[0]?.attempts?.map(({ verdict }) => verdict),
      'both',
    ).to.deep.equal(['fail', 'fail']);
  });

  it('records nothing of a dry run, by flag or by profile', async () => {
    const byFlag = await project.cucumber(['--dry-run'], at);
    project.write({
      'dry.cjs': "module.exports = { default: { ...require('./cucumber.cjs').default, dryRun: true } };\n",
    });
    const byProfile = await project.cucumber(['--config', 'dry.cjs'], at);
    expect([byFlag.code, byProfile.code], 'codes').to.deep.equal([0, 0]);
    expect(project.runs, 'no run').to.deep.equal([]);
  });

  it('refuses wrong settings, tags and Gherkin with code 2 and leaves no run', async () => {
    const wrongDate = await project.cucumber([], { METERBENCH_AT: 'yesterday' });
    expect([wrongDate.code, wrongDate.stderr.split('\n', 1)[0]], 'the variable').to.deep.equal([
      2,
      'MB-RULES-DATE: METERBENCH_AT: "yesterday" is no day, no release that is known, and not today',
    ]);
    project.write({ 'wrong/a.feature': '@MP105-R999\nFeature: A\n  Scenario: b\n    Given it breaks\n' });
    const wrongTag = await project.cucumber(['wrong/a.feature'], at);
    expect([wrongTag.code, wrongTag.stderr.includes('@MP105-R999 names a requirement')], 'tag').to.deep.equal([
      2,
      true,
    ]);
    project.write({ 'wrong/b.feature': 'Feture: B\n' });
    const broken = await project.cucumber(['wrong/b.feature'], at);
    expect([broken.code, broken.stderr.includes('wrong/b.feature')], 'Gherkin').to.deep.equal([2, true]);
    expect(project.runs, 'no run').to.deep.equal([]);
  });
});

describe('plain cucumber-js in a clone', () => {
  // Its profile, in a folder of its own, so that the run lands there.
  const clone = new TempProject();
  after(() => clone.remove());
  for (const part of ['cucumber.cjs', 'features', 'hardware', 'src', 'steps', 'tsconfig.json']) {
    symlinkSync(join(packageRoot, part), join(clone.folder, part));
  }
  for (const part of ['ts-node', 'typescript', '@swc']) {
    symlinkSync(join(packageRoot, 'node_modules', part), join(clone.folder, 'node_modules', part));
  }

  it('runs the sources through ts-node', async () => {
    const { code, stdout, stderr } = await clone.cucumber(['--tags', '@MP105-R2'], at);
    expect(code, `${stdout}${stderr}`).to.equal(0);
    expect(clone.record.counts.pass, 'judged').to.be.greaterThan(0);
    expect(recordIn(clone.runs[0] ?? '').at, 'under the rules asked for').to.equal('2021-11-04');
  });
});

/** A record without what differs from one run to the next. */
function comparable({
  id: _id,
  started: _started,
  finished: _finished,
  ...rest
}: ReturnType<typeof recordIn>): unknown {
  return { ...rest, scenarios: rest.scenarios.map(({ duration: _duration, ...scenario }) => scenario) };
}
