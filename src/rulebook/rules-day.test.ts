import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../terms';
import { complaint } from '../terms/testing';
import { namedReleases, rulesDay } from './rules-day';

const today = () => isoDate('2026-11-27');
const day = (text: string) => rulesDay(text, '--at', today);

describe('the rules date', () => {
  it('is a day, a release by name or id, or today', () => {
    deepEqual(['2021-11-03', 'november-2021', 'Nov 2021', '2021-11', 'june-2024', 'November 2025', 'today'].map(day), [
      '2021-11-03',
      '2021-11-04',
      '2021-11-04',
      '2021-11-04',
      '2024-06-01',
      '2025-11-06',
      '2026-11-27',
    ]);
  });

  it('is every release that is known, by the name that an error lists', () => {
    for (const { name, date } of namedReleases()) {
      expect(day(name), name).to.equal(date);
    }
  });

  for (const text of ['', 'tomorrow', 'may-2021', 'november', '2021-13', 'ju-2021', '2021-11-31', 'constructor']) {
    it(`isn’t ${JSON.stringify(text)}`, async () => {
      const { code, message } = await complaint(() => day(text));
      expect(code).to.equal('MB-RULES-DATE');
      expect(message).to.include('--at');
    });
  }

  it('that is none is refused with the releases that there are', async () => {
    const { next } = await complaint(() => day('may-2021'));
    expect(next).to.include('november-2021 (2021-11-04)').and.include('june-2024 (2024-06-01)');
  });
});
