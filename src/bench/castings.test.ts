import { describe, it } from 'node:test';
import { expect } from 'chai';
import { castings } from './castings';
import type { BenchFile } from './file/bench-schema';

const benchOf = (...names: readonly string[]) =>
  ({ devices: names.map((name) => ({ name, type: name.split(' ')[0] })) }) as unknown as Pick<BenchFile, 'devices'>;

describe('The runs that a bench takes', () => {
  it('are one where there is one Device of each type', () => {
    expect(castings(benchOf('ESME', 'GSME', 'CHF'))).to.deep.equal([[]]);
  });

  it('are as many as there are Devices of the commonest type', () => {
    expect(castings(benchOf('ESME', 'ESME 2', 'ESME 3', 'GSME', 'CHF', 'CHF 2'))).to.deep.equal([
      ['ESME', 'CHF'],
      ['ESME 2', 'CHF 2'],
      ['ESME 3', 'CHF 2'],
    ]);
  });
});
