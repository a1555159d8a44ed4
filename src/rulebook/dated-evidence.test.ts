import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../terms';
import { rulebookAt } from './dated-rulebook';
import { diffRulebooks } from './diff';
import { parseOverlay } from './overlay/parse-overlay';

const on = (day: string) => rulebookAt(isoDate(day));

describe('evidence', () => {
  it('holds from the day that its source speaks of, and is inferred before it, by one rule for all tables', () => {
    for (const [id, before, from] of [
      ['dcc-payload/DeviceSuspended', '2021-01-31', '2021-02-01'],
      ['e5/Suspended/11.2', '2019-12-17', '2019-12-18'],
      ['table-28c/present', '2021-01-26', '2021-01-27'],
      ['table-28d/present', '2020-11-28', '2020-11-29'],
    ] as const) {
      expect(on(before).row(id), `${id} before`).to.include({ evidence: 'inferred', datedBack: from });
      const row = on(from).row(id);
      expect(row?.evidence, `${id} from then on`).to.equal('stated');
      expect(row?.datedBack, `${id} from then on`).to.equal(undefined);
    }
  });

  it('of every row that is stated on a date is of a source that speaks by then', () => {
    for (const day of ['2015-01-01', '2019-12-01', '2021-02-01', '2021-11-04', '2026-11-27']) {
      for (const row of on(day)
        .tables()
        .flatMap((table) => table.rows())) {
        if (row.evidence === 'stated') {
          const late = row.sources.filter(({ from, besides }) => besides !== true && from !== undefined && from > day);
          deepEqual(late, [], `${row.id} on ${day}`);
        }
      }
    }
  });

  it('is never lifted by a date, and a source without one has no day before it', () => {
    expect(on('2015-01-01').row('e5/Suspended/11.3')?.evidence, 'inferred').to.equal('inferred');
    expect(on('2015-01-01').row('device/11.3-future-dated')?.evidence, 'undated').to.equal('stated');
  });

  it('of an overlay is what its author says on the days that the overlay gives', () => {
    const text = `author: A Lab
citation: MMC
rows: [{ id: dcc-payload/DeviceSuspended, value: { firstSchema: "5.0" }, evidence: stated, citation: "1" }]
`;
    const book = rulebookAt(isoDate('2019-12-01'), { overlays: [parseOverlay(text, 'lab.yaml')] });
    expect(book.row('dcc-payload/DeviceSuspended')?.evidence).to.equal('stated');
  });

  it('that is dated back is no change of the rules', () => {
    const { rows, requirements } = diffRulebooks(on('2021-01-31'), on('2021-02-01'));
    deepEqual([rows.changed, requirements.changed], [[], []]);
  });
});
