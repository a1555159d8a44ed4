import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../terms';
import { rulebookAt } from './dated-rulebook';
import { parseOverlay } from './overlay/parse-overlay';

const date = isoDate('2021-11-04');

function bookWith(id: string, value: string, evidence: string) {
  const text = `author: A Lab\ncitation: Appendix X\nrows:\n  - { id: ${id}, value: ${value}, evidence: ${evidence}, citation: clause 1 }\n`;
  return rulebookAt(date, { overlays: [parseOverlay(text, 'lab.yaml')] });
}

const suspended = 'flag/electricity/Suspended';

describe('a requirement that no run can settle', () => {
  it('is settled once the rows it names are stated', () => {
    expect(rulebookAt(date).requirement('MP077-R6')?.unresolved, 'as it is').to.match(/not in the sources read/);
    expect(bookWith(suspended, 'I', 'stated').requirement('MP077-R6')?.unresolved, 'stated').to.equal(undefined);
  });

  it('isn’t settled by another guess', () => {
    expect(bookWith(suspended, 'I', 'unverified').requirement('MP077-R6')?.unresolved, 'guessed').to.match(
      /not in the sources read/,
    );
  });

  it('isn’t settled by one of several rows', () => {
    const book = bookWith('edge/Suspended-after-acceptance', 'status at execution', 'stated');
    expect(book.requirement('MP105-R25')?.unresolved, 'R25').to.match(/which moment counts/);
  });

  it('stays open where it names no rows that settle it', () => {
    const book = bookWith('smi/Pending-expiry', 'otherwise', 'stated');
    expect(book.requirement('BASE-SMI-PENDING-EXPIRY')?.unresolved, 'a period').to.be.a('string');
  });
});
