import { describe, it } from 'node:test';
import { expect } from 'chai';
import { entityId } from '../../terms';
import { countersFrom } from './seeded';

describe('Originator Counters of an emulated party', () => {
  it('begin at what is given, at 0 too, and rise by one for each originator', () => {
    const counters = countersFrom(0n);
    const [one, other] = [entityId('00-DB-12-34-56-78-90-A0'), entityId('00-DB-12-34-56-78-90-A1')];
    expect([counters.next(one, other), counters.next(one, other), counters.next(other, one)]).to.deep.equal([
      0n,
      1n,
      0n,
    ]);
  });
});
