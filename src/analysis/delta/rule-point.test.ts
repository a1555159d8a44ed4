import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../../terms';
import { complaint } from '../../terms/testing';
import { rulePoint } from './rule-point';

const read = (text: string) => {
  const { date, scope } = rulePoint(text, 'FROM', 'implemented', () => isoDate('2026-11-27'));
  return `${date} ${scope}`;
};

describe('one end of a delta', () => {
  it('is a date, a release, or either with a scope', () => {
    deepEqual(['2021-11-04', '2021-11-04:targeted', '2021-06', '2021-06:targeted', '2021-11-targeted'].map(read), [
      '2021-11-04 implemented',
      '2021-11-04 targeted',
      '2021-06-24 implemented',
      '2021-06-24 targeted',
      '2021-11-04 targeted',
    ]);
  });

  it('is a release by its name, or today', () => {
    deepEqual(['november-2021', 'November-2021:targeted', 'june-2024', 'today'].map(read), [
      '2021-11-04 implemented',
      '2021-11-04 targeted',
      '2024-06-01 implemented',
      '2026-11-27 implemented',
    ]);
  });

  for (const [text, code] of [
    ['', 'MB-RULE-POINT'],
    ['targeted', 'MB-RULE-POINT'],
    [':targeted', 'MB-RULE-POINT'],
    ['2021-11-04:targeted:x', 'MB-RULE-POINT'],
    ['2021-13', 'MB-RULE-POINT'],
    ['constructor', 'MB-RULE-POINT'],
    ['2021-11-31', 'MB-RULES-DATE'],
    ['2021-11-04:wished', 'MB-SCOPE'],
    ['2021-11-04:', 'MB-SCOPE'],
  ] as const) {
    it(`is not ${JSON.stringify(text)}`, async () => {
      const told = await complaint(() => read(text));
      expect(told.code, 'code').to.equal(code);
      expect(told.next, 'fix').to.be.a('string').and.not.equal('');
    });
  }
});
