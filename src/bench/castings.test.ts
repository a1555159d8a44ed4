import { describe, it } from 'node:test';
import { expect } from 'chai';
import { castings } from './castings';
import type { BenchFile } from './file/bench-schema';

/** @param names `ESME 2@CHF 2`: on the HAN of that CHF */
const benchOf = (...names: readonly string[]) =>
  ({
    devices: names.map((text) => {
      const [name = '', hub] = text.split('@');
      return { name, type: name.split(' ')[0], hub };
    }),
  }) as unknown as Pick<BenchFile, 'devices'>;

describe('The runs that a bench takes', () => {
  it('are one where there is one Device of each type', () => {
    expect(castings(benchOf('ESME', 'GSME', 'CHF'))).to.deep.equal([[]]);
  });

  it('are as many as there are Devices of the commonest type', () => {
    expect(castings(benchOf('ESME', 'ESME 2', 'ESME 3', 'GSME', 'GSME 2', 'CHF'))).to.deep.equal([
      ['ESME', 'GSME'],
      ['ESME 2', 'GSME 2'],
      ['ESME 3', 'GSME 2'],
    ]);
  });

  it('are about one HAN each, by the name of its Communications Hub where there are several', () => {
    expect(castings(benchOf('ESME', 'ESME 3', 'ESME 2@CHF 2', 'CHF', 'CHF 2', 'CHF 3'))).to.deep.equal([
      ['CHF', 'ESME'],
      ['CHF', 'ESME 3'],
      ['CHF 2'],
      ['CHF 3'],
    ]);
  });
});
