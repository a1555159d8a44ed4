import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../terms';
import { rulebookAt } from './dated-rulebook';

const on = (day: string) => rulebookAt(isoDate(day));

describe('on a date', () => {
  it('DUIS is written in the version in force', () => {
    deepEqual(
      [
        '2019-12-01',
        '2021-11-04',
        '2022-06-29',
        '2022-06-30',
        '2024-06-01',
        '2025-03-18',
        '2025-11-05',
        '2025-11-06',
      ].map((day) => on(day).duisSchemaVersion),
      ['5.0', '5.0', '5.0', '5.1', '5.3', '5.3', '5.3', '5.4'],
    );
  });

  it('a document keeps the version that the last release to name it gave it', () => {
    const [gbcs] = on('2025-03-18').versions;
    deepEqual(gbcs, { document: 'gbcs', version: '4.3', since: isoDate('2024-06-01'), evidence: 'inferred' });
  });

  it('after the last known release the rulebook says so, and not on its day', () => {
    expect(on('2025-11-06').caveats, 'its day').to.deep.equal([]);
    expect(on('2025-11-07').caveats, 'the day after').to.deep.equal([
      'the rulebook knows no release after 6 November 2025',
    ]);
  });
});

describe('MP178', () => {
  it('has SR8.8.x refused without a recorded join until the June 2024 Release, and taken since', () => {
    const told = (day: string) => on(day).row('smi/unjoin-without-a-join');
    expect(told('2024-05-31'), 'before').to.include({ value: 'refused', evidence: 'stated' });
    expect(told('2024-06-01'), 'since').to.include({ value: 'taken', since: 'MP178' });
    expect(on('2024-06-01').requirement('MP178-R2')?.unresolved, 'unresolved').to.be.a('string');
  });
});
