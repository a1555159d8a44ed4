import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { MeterbenchError } from '../terms';
import { journalFormat, journalKinds } from './journal-format';
import { parseJournal } from './journal-reader';

const head = JSON.stringify({ line: 1, kind: 'journal', format: journalFormat });
const end = (line: number, more = {}) => JSON.stringify({ line, kind: 'end-state', sentence: 'as before', ...more });
const journalOf = (...lines: readonly string[]) => `${lines.join('\n')}\n`;

function refusal(text: string): string {
  try {
    parseJournal(text, 'journal.ndjson');
  } catch (error) {
    expect(error, String(error)).to.be.instanceOf(MeterbenchError);
    expect(error).to.include({ code: 'MB-JOURNAL', blame: 'config' });
    return (error as Error).message;
  }
  return 'read';
}

describe('A journal', () => {
  it('reads whole, and a further writer begins anew', () => {
    expect(parseJournal(journalOf(head, end(2), head, end(2)), 'j').map(({ line }) => line)).to.deep.equal([
      1, 2, 1, 2,
    ]);
  });

  for (const [what, text, told] of [
    ['that is empty', '', 'journal.ndjson: it is empty'],
    ['whose last line is cut off', `${head}\n${end(2).slice(0, -3)}`, 'journal.ndjson:2: the last line is cut off'],
    ['whose last line break is cut off', `${head}\n${end(2)}`, 'journal.ndjson:2: the last line is cut off'],
    ['with a line that is no JSON', journalOf(head, '{"line":2,'), 'journal.ndjson:2: it is no JSON'],
    ['that begins in the middle', journalOf(end(1)), 'journal.ndjson:1: line 1 stands where line 1 belongs'],
    ['with a line missing', journalOf(head, end(3)), 'journal.ndjson:2: line 3 stands where line 2 belongs'],
    ['with a line twice', journalOf(head, end(2), end(2)), 'journal.ndjson:3: line 2 stands where line 3 belongs'],
    ['with a kind that is none', journalOf(head, JSON.stringify({ line: 2, kind: 'x' })), 'journal.ndjson:2: no event'],
    ['with a fact too many', journalOf(head, end(2, { more: 1 })), 'journal.ndjson:2: no event'],
    ['with a fact of another type', journalOf(head, end(2, { sentence: 1 })), 'journal.ndjson:2: no event'],
    ['of another version', journalOf(head.replace('/1', '/9')), 'journal.ndjson:1: no event of this version: format'],
    ['that holds null', journalOf(head, 'null'), 'journal.ndjson:2: no event'],
  ] as const) {
    it(`is refused ${what}, by the line`, () => {
      expect(refusal(text)).to.include(told);
    });
  }

  it('is refused or read, and never breaks, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.json(), fc.string())), (lines) => {
        expect(refusal(journalOf(head, ...lines))).to.be.a('string');
      }),
    );
  });

  it('has events of every room', () => {
    expect(journalKinds).to.include.members(['message', 'clock', 'dcc-response', 'device-refused', 'link-up']);
  });
});
