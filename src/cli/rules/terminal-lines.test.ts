import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { columns, hanging, plain, terminalOf, wrapped } from './terminal-lines';

describe('a text for a terminal', () => {
  it('never has a line wider than asked, and loses no word', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 24, max: 120 }), (text, width) => {
        const lines = wrapped(text, width);
        return lines.every((line) => line.length <= width) && lines.join(' ') === text.trim();
      }),
    );
  });

  it('cuts a word that is longer than a line', () => {
    deepEqual(wrapped('abcdefghij', 4), ['abcd', 'efgh', 'ij']);
  });

  it('hangs beside its label, or below one that leaves no room', () => {
    deepEqual(hanging('label  ', 'one two', 60), ['label  one two']);
    deepEqual(hanging(`${'x'.repeat(50)}  `, 'one two', 60), ['x'.repeat(50), '      one two']);
  });

  it('stands in columns as wide as what is in them', () => {
    deepEqual(
      columns(
        [
          ['a', 'bbb', 'text'],
          ['aaaa', 'b', 'more'],
        ],
        60,
      ),
      ['  a     bbb  text', '  aaaa  b    more'],
    );
  });

  it('has no character that moves the cursor, colours, or turns the line round', () => {
    expect(plain('a\u001b[2Jb\u202ec\rd\u009b')).to.equal('a␛[2Jb⟨U+202E⟩c␍d⟨U+009B⟩');
  });

  it('is of usable width on any terminal', () => {
    const width = (of: number | undefined) =>
      terminalOf({ write: () => true, ...(of === undefined ? {} : { columns: of }) }).width;
    deepEqual([undefined, 0, 10, 80, 500, Number.NaN].map(width), [100, 60, 60, 80, 120, 100]);
  });
});
