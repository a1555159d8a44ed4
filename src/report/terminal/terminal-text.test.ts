import { test } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { displayWidth, hanging, inARow, wrapped } from './terminal-text';

test('lines break between words, and paths after a slash', () => {
  expect(wrapped('one two three', 8), 'words').to.deep.equal(['one two', 'three']);
  expect(wrapped('features/MP105/read.feature', 16), 'path').to.deep.equal(['features/MP105/', 'read.feature']);
  expect(wrapped(inARow(['1 pass', '2 fail']), 9), 'things in a row').to.deep.equal(['1 pass ·', '2 fail']);
});

test('wide characters take two columns, marks none', () => {
  expect(displayWidth('電力'), 'wide').to.equal(4);
  expect(displayWidth('e\u0301'), 'mark').to.equal(1);
});

test('no line is wider than asked, and nothing but blanks is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 16, max: 90 }), (text, width) => {
      const lines = wrapped(text, width);
      const bare = (part: string): string => part.replace(/\s/gu, '');
      expect(bare(lines.join('')), 'text').to.equal(bare(text));
      expect(Math.max(...lines.map(displayWidth)), 'width').to.be.at.most(width);
    }),
  );
});

test('a text hangs beside its label, cut where asked, below a label that leaves no room', () => {
  expect(hanging('a  ', 'one two three four five six', 32), 'beside').to.deep.equal(['a  one two three four five six']);
  const cut = hanging('  ', '1\n2\n3\n4\n5', 40, { most: 2 });
  expect(cut, 'cut').to.deep.equal(['  1', '  2', '  … and 3 more lines in the report']);
  expect(hanging('x'.repeat(50), 'text', 60), 'below').to.deep.equal(['x'.repeat(50), '      text']);
});
