import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { expect } from 'chai';
import { feature, recordIn, steps, TempProject } from './testing/temp-project';

const project = new TempProject({ 'my.feature': feature, 'my-steps.js': steps });
after(() => project.remove());

const at = ['--at', '2021-11-04'] as const;

async function codeOf(tags: string, ...flags: readonly string[]): Promise<number | null> {
  project.clear();
  const { code } = await project.meterbench('run', 'my.feature', '-r', 'my-steps.js', '-t', tags, ...at, ...flags);
  return code;
}

describe('exit codes of meterbench run', () => {
  const cases: readonly (readonly [number, string, string, ...string[]])[] = [
    [0, 'a pass', '@pass'],
    [0, 'a pass beside what does not apply', '@pass or @not-applicable'],
    [0, 'inferred ground', '@inferred'],
    [1, 'a fail', '@fail or @pass'],
    [1, 'a fail before inconclusive', '@fail or @inferred', '--strict'],
    [3, 'an error', '@error'],
    [3, 'an error before a fail', '@error or @fail'],
    [4, 'inferred ground under --strict', '@inferred or @pass', '--strict'],
    [5, 'nothing that applies', '@not-applicable'],
    [5, 'no scenario', '@nobody'],
    [1, 'the worst of two runs', '@not-applicable or @fail', '--at', '2021-11-03'],
    [5, 'nothing judged in one of two runs', '@pass', '--at', '2021-11-03'],
    [2, 'a wrong flag before anything else', '@error', '--report', 'pdf'],
  ];
  for (const [code, what, tags, ...flags] of cases) {
    it(`is ${code} for ${what}`, async () => {
      expect(await codeOf(tags, ...flags), what).to.equal(code);
    });
  }

  const ofProcesses: readonly (readonly [number, string, string, ...string[]])[] = [
    [0, 'a pass', '@pass'],
    [1, 'a fail', '@fail'],
    [2, 'a wrong flag', '@pass', '--report', 'pdf'],
    [3, 'an error', '@error'],
    [4, 'inferred ground under --strict', '@inferred', '--strict'],
    [5, 'no scenario', '@nobody'],
  ];
  for (const [code, what, tags, ...flags] of ofProcesses) {
    it(`is what the process ends with: ${code} for ${what}`, async () => {
      project.clear();
      const args = ['run', 'my.feature', '-r', 'my-steps.js', '-t', tags, ...at, ...flags];
      expect((await project.meterbenchProcess(...args)).code, what).to.equal(code);
    });
  }

  it('comes with a sentence where nothing matches', async () => {
    const { stderr } = await project.meterbench('run', 'my.feature', '-r', 'my-steps.js', '-t', '@nobody', '-n', 'x');
    expect(stderr, 'which and why').to.contain(
      'No scenario of my.feature matches --tags "@nobody" and --name "x", so nothing was judged.',
    );
  });
});

describe('what meterbench run writes and shows', () => {
  const run = (...flags: readonly string[]) => {
    project.clear();
    return project.meterbench('run', 'my.feature', '-r', 'my-steps.js', ...at, ...flags);
  };
  const files = () => readdirSync(project.runs[0] ?? '').sort();

  it('is everything unless told otherwise', async () => {
    const { stdout, stderr } = await run('-t', '@pass');
    expect(files(), 'files').to.deep.equal([
      'cucumber.html',
      'cucumber.ndjson',
      'journal.ndjson',
      'junit.xml',
      'report.html',
      'run.json',
    ]);
    expect(stderr, 'progress').to.contain('2021-11-04  1/1  my.feature: 1 pass');
    expect(stdout, 'the place of the report').to.match(/Report 2021-11-04: reports\/\S+\/report\.html/);
  });

  it('is the record and the journal alone with --report none', async () => {
    const { stdout } = await run('-t', '@pass', '--report', 'none');
    expect(files(), 'files').to.deep.equal(['journal.ndjson', 'run.json']);
    expect(stdout, 'the record').to.match(/Report 2021-11-04: reports\/\S+\/run\.json/);
  });

  it('is what --report names', async () => {
    await run('-t', '@pass', '--report', 'junit, html');
    expect(files(), 'files').to.deep.equal(['journal.ndjson', 'junit.xml', 'report.html', 'run.json']);
  });

  it('is silence with --quiet where all is well, and the summary where it is not', async () => {
    const well = await run('-t', '@pass', '--quiet');
    expect([well.stdout, well.stderr], 'nothing').to.deep.equal(['', '']);
    const ill = await run('-t', '@fail', '--quiet');
    expect(ill.stdout, 'the fail').to.contain('expected 2, observed 1');
    expect(ill.stderr, 'no progress').to.equal('');
  });

  it('keeps what was asked in the record', async () => {
    await run('-t', '@pass', '--strict', '--scope', 'targeted', '--without', 'MP143');
    expect(project.record, 'settings').to.include({
      status: 'complete',
      at: '2021-11-04',
      scope: 'targeted',
      strict: true,
      tags: '@pass',
    });
    expect(project.record.without, 'what was left out').to.deep.equal(['MP143']);
  });

  it('gives each date its own run, and compares them', async () => {
    const { stdout } = await run('-t', '@pass or @not-applicable', '--at', '2021-11-03');
    const verdicts = project.runs.map((folder) => {
      const { at: date, scenarios } = recordIn(folder);
      return [date, ...scenarios.map(({ verdict }) => verdict)];
    });
    expect(verdicts, 'both sides').to.have.deep.members([
      ['2021-11-04', 'pass', 'not-applicable'],
      ['2021-11-03', 'not-applicable', 'pass'],
    ]);
    expect(stdout, 'side by side').to.match(/Side by side: +reports\/\S+\/comparison\.html/);
  });

  it('chooses by name, line and folder', async () => {
    await run('-n', '^it pas');
    expect(
      project.record.scenarios.map(({ name }) => name),
      'by name',
    ).to.deep.equal(['it passes']);
    project.clear();
    await project.meterbench('run', 'my.feature:9', '-r', 'my-steps.js', ...at);
    expect(
      project.record.scenarios.map(({ name }) => name),
      'by line',
    ).to.deep.equal(['it fails']);
    project.clear();
    project.write({ 'v1.2/deep/other.feature': feature });
    await project.meterbench('run', 'v1.2', '-r', 'my-steps.js', '-t', '@pass', ...at);
    expect(
      project.record.scenarios.map((each) => each.feature),
      'by folder, with a dot in its name',
    ).to.deep.equal([join('v1.2', 'deep', 'other.feature')]);
  });
});
