import { test } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { visible, visibleLine } from './visible-text';

test('what steers, reorders or breaks is shown instead', () => {
  expect(visible('a\u001b[31mb'), 'escape').to.equal('a␛[31mb');
  expect(visible('a\u0000b\u009bc\u007f'), 'other controls').to.equal('a␀b⟨U+009B⟩c⟨U+007F⟩');
  expect(visible('\u202Eexe.fdp'), 'right-to-left override').to.equal('⟨U+202E⟩exe.fdp');
  expect(visible('a\uD800b\uFFFE'), 'no character').to.equal('a\uFFFDb\uFFFD');
});

test('what is readable stays as it is', () => {
  const text = 'Ω 電力 🔌 שלום\n\tline two';
  expect(visible(text), 'text').to.equal(text);
  expect(visible('a\r\nb'), 'line ends').to.equal('a\nb');
  expect(visibleLine(' a\r\n\tb '), 'on one line').to.equal('a b');
});

test('nothing that a terminal obeys is ever left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => !/[^\P{Cc}\n\t]|\p{Cs}|\p{Bidi_Control}/u.test(visible(text))),
  );
});
