import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate, type SmiStatus, srv, type UserRole } from '../terms';
import { authorisation, authorisationMatrix } from './authorisation';
import { rulebookAt } from './dated-rulebook';
import { parseOverlay } from './overlay/parse-overlay';

const [before, after] = [rulebookAt(isoDate('2021-11-03')), rulebookAt(isoDate('2021-11-04'))];

function laid(rows: string) {
  return rulebookAt(isoDate('2021-11-04'), {
    overlays: [parseOverlay(`author: A Lab\ncitation: a document\nrows:\n${rows}`, 'lab.yaml')],
  });
}

function cell(book: typeof before, request: string, status: SmiStatus, role: UserRole) {
  const { outcome, codes, evidence, rows, notStated } = authorisation(book, srv(request), status, role);
  return [outcome, codes, evidence, rows, notStated];
}

describe('a cell of the authorisation matrix', () => {
  it('follows MP105, as firm as the role row, for every role', () => {
    const rows = ['roles/11.2', 'e5/Suspended/11.2'];
    deepEqual(cell(before, '11.2', 'Suspended', 'IS'), ['refused', ['E5'], 'inferred', rows, []]);
    deepEqual(cell(after, '11.2', 'Suspended', 'OU'), ['admitted', [], 'inferred', rows, []]);
  });

  it('is refused with E2 for a role that may not send it, and needs no order where E5 admits', () => {
    deepEqual(cell(after, '11.3', 'Suspended', 'ED'), ['refused', ['E2'], 'inferred', ['roles/11.3'], []]);
  });

  it('rests on the order row where two checks refuse, or one may', () => {
    const expected = ['refused', ['E2'], 'unverified', ['roles/4.1.1', 'order/access-control'], []];
    deepEqual(cell(after, '4.1.1', 'Suspended', 'ES'), expected);
    deepEqual(cell(after, '11.3', 'Pending', 'ED'), [
      'refused',
      ['E2'],
      'unverified',
      ['roles/11.3', 'order/access-control'],
      ['e5/Pending/11.3'],
    ]);
  });

  it('gives the code that another order puts first', () => {
    const book = laid('  - { id: order/access-control, value: [E5, E2], evidence: unverified }');
    const [outcome, codes] = cell(book, '4.1.1', 'Suspended', 'ES');
    deepEqual([outcome, codes], ['refused', ['E5']]);
    const [open, either, , , notStated] = cell(book, '11.3', 'Pending', 'ED');
    deepEqual([open, either, notStated], ['refused', ['E5', 'E2'], ['e5/Pending/11.3']]);
  });

  it('says that its row is not stated', () => {
    deepEqual(cell(after, '6.23', 'Suspended', 'IS'), [
      'not stated',
      [],
      'unverified',
      ['roles/6.23', 'e5/Suspended/6.23'],
      ['e5/Suspended/6.23'],
    ]);
  });

  it('is refused without a code where the DCC does not take the request at all', () => {
    deepEqual(cell(before, '11.4', 'Commissioned', 'IS').slice(0, 4), ['refused', [], 'inferred', ['firmware/SR11.4']]);
    expect(cell(after, '11.4', 'Commissioned', 'IS')[0], 'taken since, and its status check is open').to.equal(
      'not stated',
    );
  });

  it('follows an overlay, and is as firm as the role row that lets it pass E2', () => {
    const book = laid('  - { id: e5/Suspended/6.23, value: refused, evidence: stated, citation: X }');
    deepEqual(cell(book, '6.23', 'Suspended', 'IS'), [
      'refused',
      ['E5'],
      'inferred',
      ['roles/6.23', 'e5/Suspended/6.23'],
      [],
    ]);
  });
});

describe('the Meter Data Retriever', () => {
  it('is no User Role until 18 March 2025, and may send nobody knows what since', () => {
    const [eve, day] = ['2025-03-17', '2025-03-18'].map((date) => rulebookAt(isoDate(date)));
    deepEqual(eve && cell(eve, '4.8.1', 'Commissioned', 'MDR').slice(0, 4), [
      'refused',
      ['E1'],
      'unverified',
      ['role/MDR', 'order/access-control'],
    ]);
    expect(day && cell(day, '4.8.1', 'Commissioned', 'MDR')[0]).to.equal('not stated');
  });
});

describe('the authorisation matrix', () => {
  it('has 129 requests, 9 statuses and 8 roles', () => {
    const cells = [...authorisationMatrix(after)];
    expect(cells, 'cells').to.have.lengthOf(129 * 9 * 8);
    const places = new Set(cells.map(({ srv: request, status, role }) => `${request} ${status} ${role}`));
    expect(places.size, 'each once').to.equal(cells.length);
  });

  it('differs between 3 and 4 November 2021 in SR11.2 to a Suspended Device and in SR11.4', () => {
    const text = ({ outcome, codes }: { outcome: string; codes: readonly string[] }) => `${outcome} ${codes.join()}`;
    const was = [...authorisationMatrix(before)];
    const differing = [...authorisationMatrix(after)].filter((each, index) => {
      const earlier = was[index];
      return earlier === undefined || text(earlier) !== text(each);
    });
    const places = differing.map(({ srv: request, status }) => (request === '11.4' ? request : `${request} ${status}`));
    expect(places).to.include.members(['11.2 Suspended', '11.4']);
    expect(differing.filter(({ srv: request }) => request === '11.2').length, 'every role').to.equal(7);
  });
});
