import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../terms';
import { rulebookAt } from './dated-rulebook';
import { diffRulebooks } from './diff';
import { parseOverlay } from './overlay/parse-overlay';

const date = isoDate('2021-11-04');

describe('diffRulebooks', () => {
  it('finds nothing between a rulebook and itself', () => {
    const { rows, requirements } = diffRulebooks(rulebookAt(date), rulebookAt(date));
    deepEqual([rows.added, rows.changed, rows.removed], [[], [], []]);
    deepEqual([requirements.added, requirements.withdrawn, requirements.changed], [[], [], []]);
  });

  it('tells added and removed rows, and a requirement whose ground got firmer', () => {
    const overlay = parseOverlay(
      `author: A Lab
citation: the documents
rows:
  - { id: table-28c/8F72, value: { wanAlert: true, powerEventLog: false }, evidence: stated }
  - { id: restore/alert, value: DeviceRestored, evidence: stated, citation: DUIS 5.0 }
`,
      'lab.yaml',
    );
    const [plain, laid] = [rulebookAt(date), rulebookAt(date, { overlays: [overlay] })];
    const forth = diffRulebooks(plain, laid);
    deepEqual(
      forth.rows.added.map(({ id }) => id),
      ['table-28c/8F72'],
    );
    deepEqual(
      diffRulebooks(laid, plain).rows.removed.map(({ id }) => id),
      ['table-28c/8F72'],
    );
    deepEqual(
      forth.rows.changed.map(({ id, after }) => [id, after.evidence]),
      [['restore/alert', 'stated']],
    );
    const [changed] = forth.requirements.changed;
    deepEqual([changed?.id, changed?.before.basis, changed?.after.basis], ['MP105-R10', 'inferred', 'stated']);
    expect(forth.requirements.changed, 'no other').to.have.lengthOf(1);
  });

  it('tells a requirement that holds on both dates and whose row changed', () => {
    const { requirements } = diffRulebooks(rulebookAt(isoDate('2021-11-03')), rulebookAt(date));
    deepEqual(
      requirements.changed.map(({ id }) => id),
      [],
    );
  });
});
