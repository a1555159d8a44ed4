import { deepEqual } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseOverlay, rulebookAt } from '../../rulebook';
import { isoDate, smiStatuses, srv, userRoles } from '../../terms';
import { matrixOf } from './matrix';
import { matrixData } from './matrix-data';
import { matrixPage } from './matrix-page';

const rulebook = rulebookAt(isoDate('2021-11-04'));
const lines = matrixOf(rulebook);
const page = matrixPage(lines, rulebook);

describe('the matrix page', () => {
  it('has a line for each request and a cell for each status', () => {
    expect(page.match(/<tr data-words=/g)?.length, 'lines').to.equal(129);
    expect(page.match(/<td><button /g)?.length, 'cells').to.equal(129 * 9);
  });

  it('says each cell in words and signs, not by colour alone', () => {
    expect(page, 'a cell').to.include(
      'aria-label="11.2, Suspended: admitted, inferred"><span>✓ yes</span><span class="g">◐</span>',
    );
    for (const [, inside] of page.matchAll(/<td><button [^>]*>(.*?)<\/button>/g)) {
      expect(inside).to.match(/^<span>(?:✓ yes|✕ (?:E\d+|no)|\?)<\/span><span class="g">[●◐○]<\/span>$/);
    }
  });

  it('asks for nothing from anywhere, and runs only the script that it was made with', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    expect(policy, 'nothing else').to.match(/^default-src 'none'; style-src 'sha256-/);
    const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
    expect(scripts, 'one script').to.have.lengthOf(1);
    expect(policy, 'its hash').to.include(
      createHash('sha256')
        .update(scripts[0] ?? '')
        .digest('base64'),
    );
    expect(page, 'no address to fetch').to.not.match(/(?:src|href)="(?!data:,)/);
  });

  it('writes whatever an overlay says as text', () => {
    const overlay = parseOverlay(
      `author: '</script><script>alert(1)</script>'
citation: '"><img src=x onerror=alert(1)>'
rows: [{ id: e5/Suspended/2.2, value: refused, evidence: stated, citation: '</script><b>x' }]`,
      '<b>lab</b>.yaml',
    );
    const hostile = rulebookAt(isoDate('2021-11-04'), { overlays: [overlay] });
    const made = matrixPage(matrixOf(hostile), hostile);
    expect(made.match(/<\/script>/g)?.length, 'ends of scripts').to.equal(2);
    expect(made, 'markup').to.not.match(/<b>lab|<img|<b>x/);
    const [, data = ''] = /id="data">(.*?)<\/script>/s.exec(made) ?? [];
    expect(JSON.parse(data).rows['e5/Suspended/2.2'].s, 'kept as it was').to.include('</script><b>x');
  });
});

describe('the data of the matrix page', () => {
  it('gives every cell what the matrix has', () => {
    const data = JSON.parse(JSON.stringify(matrixData(lines, rulebook)));
    const of = data.lines.find((line: { srv: string }) => line.srv === '11.3');
    const kind = data.kinds[of.cells[smiStatuses.indexOf('Suspended')][userRoles.indexOf('ED')]];
    deepEqual([kind.o, kind.t, kind.e, kind.r], ['refused', '✕ E2', 'inferred', ['roles/11.3']]);
    expect(data.rows['roles/11.3'].e, 'row').to.equal('inferred');
    const first = data.lines.map((line: { first: number }) => userRoles[line.first]);
    expect(first[lines.findIndex((line) => line.srv === srv('14.1'))], 'first role that may').to.equal('GT');
  });
});
