import { deepEqual } from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { complaint, tempFolder } from '../../terms/testing';
import { outcomeOf } from '../testing/captured';
import { coverageCommand } from '.';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const plain = `@MP105 @judges-dcc
Feature: Some

  @MP105-R1 @negative
  Scenario: Refused
    Given a step that nobody wrote

  @MP105-R2
  Scenario Outline: Admitted for <role>
    Given a step for <role>
    Examples:
      | role |
      | IS   |
      | GS   |
`;

const coverage = (...args: string[]) => outcomeOf(coverageCommand, args);

describe('meterbench coverage', () => {
  it('names each scenario by feature and line, and fails while something is bare', async () => {
    const folder = folderWith({ 'some.feature': plain });
    const { text, exitCode } = await coverage(folder);
    expect(text, 'negative').to.match(
      /MP105-R1 {2}[^\n]*\n[^\n]*secondary[^\n]*\n(?:[^\n]*\n)?[^\n]*negative {2}.*:5\n/,
    );
    expect(text, 'lines of an outline').to.match(/positive {2}[\s\S]*?some\.feature:13, 14\n/);
    expect(text, 'bare').to.match(/no scenario {2}AND NO REASON/);
    expect(text, 'summary').to.match(/\n2 of \d+ requirements shown by 3 scenarios\n/);
    expect(exitCode, 'exit code').to.equal(1);
  });

  it('says the same in JSON, with rows and sources', async () => {
    const folder = folderWith({ 'some.feature': plain });
    const { requirements, bare } = JSON.parse((await coverage(folder, '--json')).text);
    const of = (id: string) => requirements.find((each: { id: string }) => each.id === id);
    deepEqual([of('MP105-R1').positive, of('MP105-R1').negative], [0, 1]);
    deepEqual([of('MP105-R2').positive, of('MP105-R2').negative], [2, 0]);
    expect(of('MP105-R2').source, 'source').to.match(/^MP105 page/);
    expect(bare, 'bare').to.include('MP105-R3').and.not.include('MP105-R1');
  });

  it('never loads a script that lies beside the features', async () => {
    const mark = join(tempFolder(), 'loaded');
    const script = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
    await coverage(folderWith({ 'some.feature': plain, 'steps.js': script, 'steps.cjs': script }));
    expect(existsSync(mark), 'loaded').to.equal(false);
  });

  it('refuses a tag with an unknown requirement', async () => {
    const folder = folderWith({ 'some.feature': plain.replace('@MP105-R2', '@MP105-R99') });
    const told = await complaint(() => coverage(folder));
    expect(told.code).to.equal('MB-TAGS');
    expect(told.message).to.match(/some\.feature:13: @MP105-R99 names a requirement/);
  });

  it('refuses what is not Gherkin, by file and line', async () => {
    const folder = folderWith({ 'some.feature': 'Feature: x\n  Scenario: y\n    Given z\n    oops\n' });
    const told = await complaint(() => coverage(folder));
    expect(told.code).to.equal('MB-FEATURES');
    expect(told.message).to.match(/some\.feature: \(\d+:\d+\)/);
  });

  it('refuses features that are not there, or empty', async () => {
    expect((await complaint(() => coverage('/nonexistent/x.feature'))).code, 'none').to.equal('MB-FEATURES');
    const folder = folderWith({ 'empty.feature': '' });
    expect((await complaint(() => coverage(folder))).code, 'empty').to.equal('MB-FEATURES');
  });
});
