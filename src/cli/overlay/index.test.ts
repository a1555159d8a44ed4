import { deepEqual } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  documentIds,
  documentOf,
  isTableName,
  parseOverlay,
  rulebookAt,
  tableNameOf,
  valueChoices,
} from '../../rulebook';
import { isoDate } from '../../terms';
import { complaint, tempFolder } from '../../terms/testing';
import { captured, outcomeOf } from '../testing/captured';
import { overlayCommand } from '.';

const at = ['--at', '2021-11-04'];
const overlay = (...args: string[]) => captured(overlayCommand, [...args, ...at]);
const template = (document: string) => overlay('template', '--document', document);
const book = rulebookAt(isoDate('2021-11-04'));

function fileOf(rows: string): string {
  const file = join(tempFolder(), 'lab.yaml');
  writeFileSync(file, `author: A Lab\ncitation: Appendix AD\nrows:\n${rows}`);
  return file;
}

/** The template with every row filled in: the first value that it may have, or one like its own, and what is open as such. */
function filled(text: string): string {
  const rows = text.replaceAll(/^ {2}# {1,3}(- id|value|evidence|citation|from): ?(.*)$/gm, (_, member, value) =>
    member === '- id' ? `  - id: ${value}` : `    ${member}: ${value}`,
  );
  const chosen = rows.replaceAll(/^ {2}# one of: (.*)\n( {2}- id: .*\n) {4}value: .*$/gm, (_, list, id) => {
    const [first] = JSON.parse(`[${list}]`);
    return `${id}    value: ${JSON.stringify(first)}`;
  });
  return chosen.replaceAll(
    'value: "not stated"\n    evidence: stated',
    'value: "not stated"\n    evidence: unverified',
  );
}

describe('meterbench overlay template', () => {
  it('has every row that the document settles, and none that another does', async () => {
    const text = await template('appendix-ad');
    const ids = [...text.matchAll(/^ {2}# - id: (".*")$/gm)].map(([, id]) => JSON.parse(id ?? ''));
    const all = book.tables().flatMap((table) => table.rows().map(({ id }) => id));
    deepEqual(
      ids,
      all.filter((id) => documentOf(id) === 'appendix-ad'),
    );
    expect(ids.filter((id) => id.startsWith('e5/')).length, 'rows of e5').to.equal(book.table('e5').rows().length);
  });

  for (const document of documentIds) {
    it(`for ${document} loads as it stands and says nothing`, async () => {
      deepEqual(parseOverlay(await template(document), 'template.yaml').rows, []);
    });

    it(`for ${document} loads as soon as its values are filled in`, async () => {
      const text = await template(document);
      const { rows } = parseOverlay(filled(text), 'filled.yaml');
      expect(rows.length, 'rows')
        .to.equal([...text.matchAll(/^ {2}# - id: /gm)].length)
        .and.be.greaterThan(0);
    });
  }

  it('offers the values that the row may have', async () => {
    const text = await template('appendix-ad');
    expect(text).to.match(
      /# now: "not stated" \(unverified\), open\n {2}# one of: "admitted", "refused", "not stated"\n {2}# - id: "e5\/Suspended\/6.23"/,
    );
    deepEqual(valueChoices('smi-version/8F67'), { oneOf: [true, false, 'not stated'] });
    expect(isTableName(tableNameOf('e5/x')), 'a table').to.equal(true);
  });

  it('gives a row that a Modification put the day of its gate', async () => {
    expect(await template('appendix-ad')).to.match(
      /- id: "e5\/Suspended\/11.2"\n.*\n.*\n.*\n {2}# {3}from: 2021-11-04/,
    );
  });

  it('refuses a document that settles nothing', async () => {
    const { code, next } = await complaint(() => template('appendix-zz'));
    expect(code).to.equal('MB-OVERLAY-DOCUMENT');
    expect(next).to.include('appendix-ad');
  });
});

describe('meterbench overlay check', () => {
  const check = async (rows: string) => {
    const { text, exitCode } = await outcomeOf(overlayCommand, ['check', fileOf(rows), '--json', ...at]);
    return { ...JSON.parse(text), code: exitCode };
  };

  it('tells what it closes and settles', async () => {
    const { closes, settles, contradicts, conflicts, code } = await check(
      '  - { id: e5/Suspended/6.23, value: refused, evidence: stated, citation: "1" }\n  - { id: flag/electricity/Suspended, value: I, evidence: stated, citation: "2" }\n',
    );
    deepEqual(
      closes.map(({ id }: { id: string }) => id),
      ['e5/Suspended/6.23', 'flag/electricity/Suspended'],
    );
    expect(settles.map(({ requirement }: { requirement: string }) => requirement)).to.include('MP077-R6');
    deepEqual([contradicts, conflicts, code], [[], [], 0]);
  });

  it('tells which scenarios the rule contradicts, and that they become not applicable', async () => {
    const { contradicts } = await check(
      '  - { id: restore/late-Response-after-the-status-changed, value: status before suspension, evidence: stated, citation: "1" }\n',
    );
    const [first] = contradicts;
    expect(first.requirement).to.equal('MP105-R13');
    expect(first.scenarios.length, 'scenarios').to.be.greaterThan(0);
  });

  it('tells of a row that a source states otherwise, with exit code 1', async () => {
    const { conflicts, code } = await check(
      '  - { id: e5/Suspended/11.2, value: refused, evidence: stated, citation: "1", from: 2021-11-04 }\n',
    );
    expect(conflicts[0]).to.deep.include({ id: 'e5/Suspended/11.2' });
    expect(code, 'exit code').to.equal(1);
  });

  it('says so where it does nothing, and where a row stands on other days', async () => {
    const text = await overlay(
      'check',
      fileOf('  - { id: e5/Suspended/6.23, value: refused, evidence: stated, citation: "1", from: 2030-01-01 }\n'),
    );
    expect(text).to.include('Not on this date: e5/Suspended/6.23').and.include('It closes nothing');
  });

  it('refuses a file that contradicts itself, by file and line', async () => {
    const { code, message } = await complaint(() =>
      check(
        '  - { id: e5/Suspended/6.23, value: refused, evidence: stated, citation: "1" }\n  - { id: e5/Suspended/6.23, value: admitted, evidence: stated, citation: "1" }\n',
      ),
    );
    expect(code).to.equal('MB-OVERLAY-CONFLICT');
    expect(message).to.include('lab.yaml:5');
  });
});
