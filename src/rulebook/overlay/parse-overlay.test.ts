import { deepEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ConfigError, isoDate, type MeterbenchError, srv } from '../../terms';
import { rulebookAt } from '../dated-rulebook';
import { overlayJsonSchema, parseOverlay } from './parse-overlay';

const date = isoDate('2021-11-04');

function overlay(rows: string, fileName = 'lab.yaml') {
  return parseOverlay(`author: A Lab\ncitation: Appendix AC, SEC v40.0\nrows:\n${rows}`, fileName);
}

function complaint(act: () => unknown): { code: string; message: string; next: string | undefined } {
  try {
    act();
  } catch (error) {
    expect(error, 'typed').to.be.instanceOf(ConfigError);
    const { code, message, next } = error as MeterbenchError;
    return { code, message, next };
  }
  return expect.fail('nothing was thrown');
}

describe('an overlay', () => {
  const good = overlay(`  - id: e5/Suspended/6.15.1
    value: admitted
    evidence: stated
    citation: Appendix AD 1.4.7
    note: read on paper
`);

  it('puts its row in place of ours, with its citation, author and file', () => {
    const row = rulebookAt(date, { overlays: [good] }).admission('Suspended', srv('6.15.1'));
    deepEqual(row, {
      id: 'e5/Suspended/6.15.1',
      value: 'admitted',
      evidence: 'stated',
      source: 'Appendix AD 1.4.7 (overlay lab.yaml by A Lab)',
      sources: [{ text: 'Appendix AD 1.4.7 (overlay lab.yaml by A Lab)', class: 'primary' }],
      sourceClass: 'primary',
      note: 'read on paper',
      since: 'overlay lab.yaml',
    });
    expect(rulebookAt(date).admission('Suspended', srv('6.15.1')).value, 'ours is untouched').to.equal('not stated');
  });

  it('stands over a Modification, and on the days it names', () => {
    const dated = overlay(
      '  - { id: e5/Suspended/11.2, value: admitted, evidence: stated, citation: X, from: 2021-11-01, until: 2021-12-01 }',
    );
    const on = (day: string) => rulebookAt(isoDate(day), { overlays: [dated] }).admission('Suspended', srv('11.2'));
    expect(on('2021-10-31').value, 'before').to.equal('refused');
    expect(on('2021-11-01').since, 'first day').to.equal('overlay lab.yaml');
    expect(on('2021-12-01').since, 'first day after').to.equal('MP105');
  });

  it('makes a requirement as firm as its rows are then', () => {
    const laid = rulebookAt(date, {
      overlays: [overlay('  - { id: table-28c/rows, value: complete, evidence: stated, citation: GBCS 4.0 }')],
    });
    expect(laid.requirement('MP150-R5')?.basis, 'MP150-R5').to.equal('stated');
  });

  it('leaves a requirement as firm as it was on the days when it held', () => {
    const later = overlay('  - { id: e5/Suspended/11.2, value: admitted, evidence: unverified, from: 2021-11-04 }');
    const laid = rulebookAt(date, { overlays: [later] });
    expect(laid.requirement('MP105-R1')?.basis, 'held until then').to.equal('secondary');
    expect(laid.requirement('MP105-R2')?.basis, 'holds since').to.equal('unverified');
  });

  it('adds rows where a table is open', () => {
    const laid = rulebookAt(date, {
      overlays: [
        overlay(`  - { id: table-28c/8F72, value: { wanAlert: true, powerEventLog: false }, evidence: stated }
  - { id: ngnm/81D0, value: in Table 16.2, evidence: stated }
  - { id: irp/IRP600, value: { subject: x, modification: MP143, gbcsSeries: ['3'], documents: [GBCS] }, evidence: stated }
`),
      ],
    });
    deepEqual(laid.row('table-28c/8F72')?.value, { wanAlert: true, powerEventLog: false });
    expect(laid.row('ngnm/81D0')?.source, 'its source').to.equal('Appendix AC, SEC v40.0 (overlay lab.yaml by A Lab)');
    expect(laid.row('irp/IRP600')?.evidence, 'evidence').to.equal('stated');
    expect(laid.overlays, 'named').to.deep.equal(['lab.yaml']);
  });

  it('may stand beside another that says the same', () => {
    expect(() => rulebookAt(date, { overlays: [good, { ...good, fileName: 'b.yaml' }] }), 'same').to.not.throw();
  });
});

describe('an overlay is refused with file, line and fix', () => {
  const cases: readonly [what: string, text: string, code: string, message: RegExp][] = [
    ['that isn’t YAML', 'author: [A\ncitation: x\n', 'MB-OVERLAY-SYNTAX', /^lab\.yaml:\d+: not YAML/],
    ['that is empty', '', 'MB-OVERLAY-SHAPE', /^lab\.yaml:1: /],
    ['without an author', 'citation: x\nrows: []\n', 'MB-OVERLAY-SHAPE', /author/],
    [
      'with an unknown member',
      'author: a\ncitation: x\nrows:\n  - id: e5/Suspended/2.2\n    value: admitted\n    evidence: unverified\n    colour: red\n',
      'MB-OVERLAY-SHAPE',
      /^lab\.yaml:4: .*colour/,
    ],
    [
      'with an evidence that isn’t one',
      'author: a\ncitation: x\nrows:\n  - id: e5/Suspended/2.2\n    value: admitted\n    evidence: sure\n',
      'MB-OVERLAY-SHAPE',
      /^lab\.yaml:6: rows\.0\.evidence/,
    ],
    [
      'with an unknown row',
      'author: a\ncitation: x\nrows:\n  - value: admitted\n    id: e5/Suspended/99.9\n    evidence: unverified\n',
      'MB-OVERLAY-UNKNOWN-ROW',
      /^lab\.yaml:5: no row is called "e5\/Suspended\/99\.9"/,
    ],
    [
      'with an unknown table',
      'author: a\ncitation: x\nrows:\n  - id: e6/Suspended/11.2\n    value: admitted\n    evidence: unverified\n',
      'MB-OVERLAY-UNKNOWN-ROW',
      /^lab\.yaml:4: /,
    ],
    [
      'with a value of the wrong shape',
      'author: a\ncitation: x\nrows:\n  - id: e5/Suspended/11.2\n    value: yes please\n    evidence: stated\n    citation: y\n',
      'MB-OVERLAY-VALUE',
      /^lab\.yaml:5: e5\/Suspended\/11\.2: "yes please"/,
    ],
    [
      'with firmer evidence and no citation',
      'author: a\ncitation: x\nrows:\n  - id: e5/Suspended/11.3\n    value: admitted\n    evidence: stated\n',
      'MB-OVERLAY-CITATION',
      /^lab\.yaml:6: e5\/Suspended\/11\.3 would become "admitted" \(stated\) without a citation/,
    ],
    [
      'with another value on firm ground and no citation',
      'author: a\ncitation: x\nrows:\n  - id: smi-version/SR11.3-success\n    value: false\n    evidence: stated\n',
      'MB-OVERLAY-CITATION',
      /^lab\.yaml:6: /,
    ],
    [
      'that contradicts itself',
      'author: a\ncitation: x\nrows:\n  - id: e5/Suspended/2.2\n    value: admitted\n    evidence: unverified\n  - id: e5/Suspended/2.2\n    value: refused\n    evidence: unverified\n',
      'MB-OVERLAY-CONFLICT',
      /^lab\.yaml:7: .*lab\.yaml:4/,
    ],
  ];
  for (const [what, text, code, message] of cases) {
    it(what, () => {
      const told = complaint(() => parseOverlay(text, 'lab.yaml'));
      expect(told.code, 'code').to.equal(code);
      expect(told.message, 'message').to.match(message);
      expect(told.next, 'fix').to.be.a('string').and.not.equal('');
    });
  }

  it('that contradicts another overlay', () => {
    const [a, b] = [
      overlay('  - { id: e5/Suspended/2.2, value: admitted, evidence: unverified }', 'a.yaml'),
      overlay('  - { id: e5/Suspended/2.2, value: refused, evidence: unverified }', 'b.yaml'),
    ];
    const told = complaint(() => rulebookAt(date, { overlays: [a, b] }));
    expect(told.code, 'code').to.equal('MB-OVERLAY-CONFLICT');
    expect(told.message, 'both places').to.match(/^b\.yaml:4: .*a\.yaml:4$/);
  });
});

describe('the overlay parser', () => {
  it('is loaded by the first overlay and by nothing else', () => {
    const script = `
      require('ts-node/register');
      const loaded = () => Object.keys(require.cache).some((path) => /node_modules.(?:zod|yaml)./.test(path));
      const { rulebookAt, parseOverlay } = require('./src/rulebook');
      rulebookAt('2021-11-04').tables().forEach((table) => table.rows());
      const before = loaded();
      parseOverlay('author: a\\ncitation: b\\nrows: [{ id: e5/Suspended/2.2, value: admitted, evidence: unverified }]', 'x');
      process.stdout.write(before + ' ' + loaded());`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(stdout, stderr).to.equal('false true');
  });

  it('has a JSON Schema for editors', () => {
    const schema = JSON.stringify(overlayJsonSchema());
    expect(schema, 'members')
      .to.include('"evidence"')
      .and.include('"citation"')
      .and.include('"additionalProperties":false');
  });
});
