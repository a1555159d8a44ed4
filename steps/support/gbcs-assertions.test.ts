import { describe, it } from 'node:test';
import { expect, use, util } from 'chai';
import { benchFlag, gbcsAssertions } from './gbcs-assertions';

use(gbcsAssertions);

const message = { header: {}, bytes: new Uint8Array() };

/** Asserts that a message is authentic on a bench that finds its MAC and signature so. */
function assertAuthentic(mac: string, signature: string): void {
  const assertion = expect(message);
  util.flag(assertion, benchFlag, { tape: { protection: () => ({ mac, signature }) } });
  assertion.to.be.authentic;
}

describe('an authentic message', () => {
  const cases: [string, string, boolean][] = [
    ['held', 'absent', true],
    ['absent', 'held', true],
    ['held', 'held', true],
    ['held', 'failed', false],
    ['failed', 'held', false],
    ['absent', 'absent', false],
    ['no key', 'absent', false],
  ];
  for (const [mac, signature, holds] of cases) {
    it(`has a MAC that is ${mac} and a signature that is ${signature}: ${holds}`, () => {
      const asserts = expect(() => assertAuthentic(mac, signature));
      if (holds) {
        asserts.to.not.throw();
      } else {
        asserts.to
          .throw('expected the message to be authentic')
          .with.property('actual', `MAC ${mac}, signature ${signature}`);
      }
    });
  }
});
