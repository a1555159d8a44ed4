import { test } from 'node:test';
import { expect } from 'chai';
import { columnTime, elapsed, plainDate, plainDuration, plainTime, plainValidity } from './plain-time';

test('dates and times read as people write them', () => {
  expect(plainDate('2021-11-04'), 'date').to.equal('4 November 2021');
  expect(plainTime('2021-11-04T09:05:06.789Z'), 'time').to.equal('4 November 2021, 09:05:06 UTC');
  expect(columnTime('2021-11-04T09:05:06.789Z'), 'column').to.equal('2021-11-04 09:05:06.789');
  for (const strange of ['2021-13-04', 'soon', '']) {
    expect(plainDate(strange), 'what is no date stays').to.equal(strange);
  }
});

test('durations have one unit that suits them', () => {
  const told = [0.42, 14.2, 999, 1250, 59_999, 200_000, Number.NaN].map(plainDuration);
  expect(told, 'durations').to.deep.equal([
    '0.4 ms',
    '14 ms',
    '999 ms',
    '1.25 s',
    '1 min 0 s',
    '3 min 20 s',
    'unknown',
  ]);
  expect(elapsed('2026-03-02T10:00:00Z', '2026-03-02T10:00:01.5Z'), 'elapsed').to.equal(1500);
  expect(elapsed('2026-03-02T10:00:00Z', undefined), 'never finished').to.equal(undefined);
});

test('until is the first day on which a requirement no longer holds', () => {
  expect(plainValidity({ until: '2021-11-04' }), 'until').to.equal('before 4 November 2021');
  expect(plainValidity({ from: '2021-11-04' }), 'from').to.equal('on and after 4 November 2021');
  expect(plainValidity({}), 'neither').to.equal('on every date');
});
