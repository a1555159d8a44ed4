import { deepEqual } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parse } from 'yaml';
import { packageRoot } from '../../bench';
import { releaseFacts } from '../../rulebook/testing';
import { complaint, tempFolder } from '../../terms/testing';
import { captured } from '../testing/captured';
import { rulesCommand } from '.';

const rules = (...args: string[]) => captured(rulesCommand, args);
const refused = (...args: string[]) => complaint(() => rules(...args));
const sample = join(packageRoot, 'docs', 'sample-overlay.yaml');

function overlayFile(rows: string): string {
  const file = join(tempFolder(), 'lab.yaml');
  writeFileSync(file, `author: a\ncitation: b\nrows:\n${rows}`);
  return file;
}

describe('meterbench rules', () => {
  it('prints a row with value, evidence and source, as of the date', async () => {
    expect(await rules('e5/Suspended/11.2', '--at', '2021-11-03'), 'before').to.match(
      /e5\/Suspended\/11\.2\n {2}value +refused\n {2}evidence +stated, baseline\n {2}source +MP105 page/,
    );
    expect(await rules('e5/Suspended/11.2', '--at', '2021-11-04'), 'after').to.match(
      /value +admitted\n {2}evidence +stated, by MP105\n/,
    );
  });

  it('prints a requirement with its days, and a Modification with its gates', async () => {
    expect(await rules('MP105-R1', '--at', '2021-11-04'), 'requirement').to.include(
      'holds   until 4 November 2021, so not on this date',
    );
    const text = await rules('SECMP0007', '--at', '2021-11-04');
    expect(text, 'first gate').to.include('“SEC and DSP” opens 4 November 2021');
    expect(text, 'second gate').to.include('“Communications Hub firmware” opens 30 June 2022');
    expect(text, 'its requirements').to.include('SECMP0007-R11');
  });

  it('says why the scope leaves a requirement out', async () => {
    expect(await rules('MP129-R1', '--at', '2021-11-04')).to.match(/not asked: MP129 was targeted in February 2021/);
  });

  it('finds the start of several rows or requirements', async () => {
    const found = JSON.parse(await rules('e5/Suspended', 'BASE-AC', '--json', '--at', '2021-11-04'));
    expect(found.rows.length, 'rows').to.equal(113);
    expect(found.requirements.length, 'requirements').to.be.greaterThan(10);
    for (const { id } of found.requirements) {
      expect(id).to.match(/^BASE-AC-/);
    }
  });

  it('tells how many rows of each table stand on which ground', async () => {
    const text = await rules('--at', '2021-11-04');
    const { stated, inferred, unverified } = releaseFacts().grounds['e5'] ?? expect.fail('no such table');
    expect(text, 'a table').to.match(
      new RegExp(`\\n {2}e5 {13}${stated} +0 +${inferred} +${unverified} +the E5 check`),
    );
    expect(text, 'no row is named').to.not.include('e5/Suspended/6.23');
  });

  it('tells what is open, by the document that settles it, with the scenarios that wait for it', async () => {
    const text = await rules('--open', '--at', '2021-11-04');
    expect(text, 'document').to.match(/SEC Appendix X, Registration Data Interface Specification: \d+ rows are open/);
    expect(text, 'row').to.match(
      /flag\/electricity\/Suspended +not stated \(unverified\); \d+ scenarios? waits?: MP077-R6/,
    );
    expect(text, 'what to do').to.include('meterbench overlay template --document appendix-ad');
    const { documents } = JSON.parse(await rules('--open', 'e5', '--json', '--at', '2021-11-04'));
    deepEqual(
      documents.map(({ document }: { document: string }) => document),
      ['appendix-ad'],
    );
    expect(documents[0].others, 'rows that no scenario waits for').to.deep.include.members([
      { table: 'e5', rows: documents[0].others[0].rows },
    ]);
  });

  it('writes a page with sentence, rows, sources, classes, days and scenarios, and who says so by overlay', async () => {
    const file = join(tempFolder(), 'r4.html');
    const laid = overlayFile(
      '  - { id: restore/firmware-read, value: status held immediately before suspension, evidence: stated, citation: "<b>1" }\n',
    );
    await rules('MP105-R4', '--at', '2021-11-04', '--overlay', laid, '--html', file);
    const page = readFileSync(file, 'utf8');
    expect(page, 'sentence').to.include(
      'A version read by SR11.2 restores the status held immediately before suspension',
    );
    expect(page, 'source, class and day').to.include('(primary, from 18 December 2019)');
    expect(page, 'overlay').to.include('by overlay').and.include('&lt;b&gt;1').and.not.include('<b>1');
    expect(page, 'scenario').to.match(/<li>[^<]+<code>features\/MP105[^<]+:\d+<\/code>/);
    const { code } = await refused('--html', file);
    expect(code, 'nothing named').to.equal('MB-RULES-HTML');
  });

  it('keeps to one kind of ground', async () => {
    const found = JSON.parse(await rules('e5', '--evidence', 'stated', '--json', '--at', '2021-11-04'));
    deepEqual(
      found.rows.map(({ id }: { id: string }) => id),
      ['e5/Suspended/11.2'],
    );
    const { requirements } = JSON.parse(await rules('MP105', '--evidence', 'stated', '--json', '--at', '2021-11-04'));
    deepEqual(
      requirements.map(({ id }: { id: string }) => id),
      ['MP105-R2', 'MP105-R3', 'MP105-R4', 'MP105-R5', 'MP105-R8'],
    );
    const secondary = JSON.parse(await rules('MP105-R1', '--evidence', 'secondary', '--json', '--at', '2021-11-03'));
    expect(secondary.requirements[0], 'what E5 means is a transcription').to.include({
      id: 'MP105-R1',
      basis: 'secondary',
    });
    expect(await rules('order', '--evidence', 'stated'), 'nothing').to.include('Nothing of what was named');
  });

  it('tells what differs between two days, and by which Modification', async () => {
    const text = await rules('--at', '2021-11-03', '--diff', '2021-11-04', 'e5', 'MP105-R2');
    expect(text, 'why').to.include('4 November 2021 · MP105 Sending SR11.2 to Devices in Suspended State');
    expect(text, 'row').to.include('row  e5/Suspended/11.2  refused → admitted (stated)');
    expect(text, 'nothing that was not named').to.not.match(/MP077|MP105-R1 /);
    const none = await rules('--at', '2021-11-04', '--diff', '2021-11-04');
    expect(none, 'no difference').to.include('No requirement and no row differs.');
  });

  it('never lets an overlay write to the terminal', async () => {
    const file = overlayFile(
      '  - { id: e5/Suspended/2.2, value: refused, evidence: unverified, citation: "x\\u001b[2Jy" }\n',
    );
    const text = await rules('e5/Suspended/2.2', '--overlay', file);
    expect(text).to.include('x␛[2Jy').and.not.include('\u001b');
  });
});

describe('meterbench rules refuses', () => {
  it('a name that is none, with what comes near', async () => {
    const { code, next } = await refused('e5/suspended/11.2');
    expect(code).to.equal('MB-RULES-UNKNOWN');
    expect(next).to.equal('Did you mean e5/Suspended/11.2?');
  });

  const cases: readonly (readonly [what: string, args: readonly string[], code: string])[] = [
    ['an empty name', [''], 'MB-RULES-UNKNOWN'],
    ['a name with a slash alone', ['/'], 'MB-RULES-UNKNOWN'],
    ['the name of a property', ['constructor'], 'MB-RULES-UNKNOWN'],
    ['a day that is none', ['--at', '2021-02-30'], 'MB-RULES-DATE'],
    ['another day that is none', ['--diff', 'tomorrow'], 'MB-RULES-DATE'],
    ['a scope that is none', ['--scope', 'wished'], 'MB-SCOPE'],
    ['an overlay that is not there', ['--overlay', '/nonexistent/lab.yaml'], 'MB-OVERLAY'],
    ['an overlay that is a folder', ['--overlay', tmpdir()], 'MB-OVERLAY'],
  ];
  for (const [what, args, code] of cases) {
    it(what, async () => {
      const told = await refused(...args);
      expect(told.code, 'code').to.equal(code);
      expect(told.next, 'fix').to.be.a('string').and.not.equal('');
    });
  }

  it('an overlay with an unknown row, by file and line', async () => {
    const file = overlayFile('  - { id: e5/Suspended/99.9, value: refused, evidence: unverified }\n');
    const { code, message } = await refused('--overlay', file);
    expect(code).to.equal('MB-OVERLAY-UNKNOWN-ROW');
    expect(message).to.include(`${file}:4: `);
  });

  it('two overlays that contradict each other, by both files and lines', async () => {
    const [a, b] = ['admitted', 'refused'].map((value) =>
      overlayFile(`  - { id: e5/Suspended/2.2, value: ${value}, evidence: unverified }\n`),
    );
    const { code, message } = await refused('--overlay', a ?? '', '--overlay', b ?? '');
    expect(code).to.equal('MB-OVERLAY-CONFLICT');
    expect(message).to.include(`${b}:4: `).and.include(`${a}:4`);
  });
});

describe('the sample overlay in the docs', () => {
  it('loads, and every row that it puts says that it is a sample', async () => {
    const found = JSON.parse(
      await rules('e5/Suspended/6.23', 'smi-version/8F67', 'table-28c/81AD', '--overlay', sample, '--json'),
    );
    expect(found.rows.length, 'rows').to.equal(3);
    for (const { id, source } of found.rows) {
      expect(source, id).to.match(/^SAMPLE, a fictitious document.*by SAMPLE, nobody\)$/);
    }
  });

  it('puts its dated row on its days alone', async () => {
    const on = async (day: string) =>
      JSON.parse(await rules('flag/electricity/Suspended', '--overlay', sample, '--json', '--at', day)).rows[0].value;
    deepEqual([await on('2021-11-03'), await on('2021-11-04'), await on('2022-06-30')], ['S', 'I', 'not stated']);
  });

  it('fits the JSON Schema that is printed', async () => {
    const schema = JSON.parse(await rules('--overlay-schema'));
    const written = parse(readFileSync(sample, 'utf8'));
    deepEqual(Object.keys(written), schema.required);
    const members = Object.keys(schema.properties.rows.anyOf[0].items.properties);
    for (const row of written.rows) {
      expect(members, row.id).to.include.members(Object.keys(row));
    }
  });
});
