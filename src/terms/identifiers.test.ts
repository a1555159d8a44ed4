import { describe, it } from 'node:test';
import { expect } from 'chai';
import { MeterbenchError } from './errors';
import {
  dashed,
  entityId,
  firmwareVersion,
  isoDate,
  originatorCounter,
  serviceReferenceOf,
  srv,
  startOf,
} from './identifiers';

function refused(make: () => unknown): boolean {
  try {
    make();
    return false;
  } catch (error) {
    return error instanceof MeterbenchError && error.code === 'MB-IDENTIFIER';
  }
}

describe('identifiers', () => {
  it('reads an Entity Identifier with dashes or without, in either case', () => {
    expect(entityId('00-db-12-34-56-78-90-a0'), 'dashes').to.equal('00DB1234567890A0');
    expect(dashed(entityId('00DB1234567890A0')), 'back').to.equal('00-DB-12-34-56-78-90-A0');
  });

  for (const wrong of [
    '',
    '00DB1234567890A',
    '00DB1234567890A00',
    '00-DB1234567890A0',
    'not an identifier',
    '00DB1234567890AG',
  ]) {
    it(`refuses the Entity Identifier ${JSON.stringify(wrong)}`, () => {
      expect(
        refused(() => entityId(wrong)),
        wrong,
      ).to.equal(true);
    });
  }

  it('knows the calendar', () => {
    expect(startOf(isoDate('2021-11-04')), 'midnight UTC').to.equal(Date.UTC(2021, 10, 4));
    for (const wrong of ['2021-02-29', '2021-13-01', '4 Nov 2021', '2021-11-04T00:00', '']) {
      expect(
        refused(() => isoDate(wrong)),
        wrong,
      ).to.equal(true);
    }
  });

  it('bounds counters, versions and references', () => {
    expect(
      refused(() => originatorCounter(-1n)),
      'negative',
    ).to.equal(true);
    expect(
      refused(() => originatorCounter(2n ** 64n)),
      'too large',
    ).to.equal(true);
    expect(
      refused(() => firmwareVersion('123')),
      'too short',
    ).to.equal(true);
    expect(
      refused(() => srv('11')),
      'not a variant',
    ).to.equal(true);
    expect(serviceReferenceOf(srv('6.2.10')), 'Service Reference').to.equal('6.2');
  });
});
