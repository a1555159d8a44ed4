import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ConfigError } from '../terms';
import { refuseUnfitCucumber } from './cucumber-fits-node';

describe('Cucumber and Node.js', () => {
  it('are refused together where Cucumber is the newer', () => {
    expect(() => refuseUnfitCucumber('13.3.0', 'v20.20.2')).to.throw(
      ConfigError,
      'Cucumber 13.3.0 needs Node.js 22 or later, and this is v20.20.2',
    );
  });

  for (const [cucumber, node] of [
    ['12.9.0', 'v20.20.2'],
    ['12.9.0', 'v24.1.0'],
    ['13.0.0', 'v22.12.0'],
    ['13.3.0', 'v24.1.0'],
    ['14.0.0', 'v20.20.2'],
  ] as const) {
    it(`are taken together as ${cucumber} and ${node}`, () => {
      expect(() => refuseUnfitCucumber(cucumber, node)).not.to.throw();
    });
  }
});
