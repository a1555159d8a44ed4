import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { rulebookAt } from '../../rulebook';
import { isoDate } from '../../terms';
import { complaint, tempFolder } from '../../terms/testing';
import { earlierRun, refuseOtherRules } from './earlier-run';

const record = {
  format: 'meterbench-run/1',
  id: 'a-run',
  status: 'complete',
  at: '2021-11-03',
  scope: 'implemented',
  scenarios: [],
  rows: [],
};

function written(content: string): string {
  const folder = tempFolder();
  writeFileSync(join(folder, 'run.json'), content);
  return folder;
}

describe('an earlier run', () => {
  it('is read from its folder or from its record', async () => {
    const folder = written(JSON.stringify(record));
    expect((await earlierRun(folder)).id, 'folder').to.equal('a-run');
    expect((await earlierRun(join(folder, 'run.json'))).id, 'file').to.equal('a-run');
  });

  const cases: readonly (readonly [what: string, content: string, message: RegExp])[] = [
    ['no JSON', '{', /can't be read as the record of a run/],
    ['null', 'null', /is no record of a run/],
    ['another format', JSON.stringify({ ...record, format: 'meterbench-run/9' }), /format/],
    ['a date that is none', JSON.stringify({ ...record, at: '2021-02-30' }), /: at: /],
    ['a verdict that is none', JSON.stringify({ ...record, scenarios: [{ verdict: 'fine' }] }), /scenarios\.0/],
    ['changed on purpose', JSON.stringify({ ...record, faults: ['ESME: wrong MAC'] }), /ESME: wrong MAC/],
  ];
  for (const [what, content, message] of cases) {
    it(`is refused when it is ${what}`, async () => {
      const told = await complaint(() => earlierRun(written(content)));
      expect(told.message, 'message').to.match(message);
      expect(told.next, 'fix').to.be.a('string');
    });
  }

  it('is refused when it is not there', async () => {
    expect((await complaint(() => earlierRun('/nonexistent/run'))).code).to.equal('MB-EVIDENCE');
    expect((await complaint(() => earlierRun(tmpdir()))).code, 'an empty folder').to.equal('MB-EVIDENCE');
  });

  it('is of the rules compared from, or of a day under which none differs', async () => {
    const run = await earlierRun(written(JSON.stringify(record)));
    const from = (day: string, scope: 'implemented' | 'targeted' = 'implemented') =>
      rulebookAt(isoDate(day), { scope });
    refuseOtherRules(run, from('2021-11-03'));
    refuseOtherRules(run, from('2021-06-24'));
    const told = await complaint(() => refuseOtherRules(run, from('2021-11-04')));
    expect(told.code, 'other rules').to.equal('MB-EVIDENCE-RULES');
    expect(told.next, 'fix').to.equal('Compare from 2021-11-03:implemented');
  });
});
