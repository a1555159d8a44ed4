import { describe, it } from 'node:test';
import { expect } from 'chai';
import { currentReleaseFacts, type ReleaseFacts, releaseFacts } from './testing/release-facts';

/** What other tests say of the release by hand says what is in it; this one says that nothing else is. */
describe('the release as it is restated in src/rulebook/testing/release-facts.json', () => {
  const parts: readonly (keyof ReleaseFacts)[] = [
    'modifications',
    'changes',
    'grounds',
    'changedCells',
    'settledCells',
  ];
  for (const part of parts) {
    it(`has the ${part} of the rulebook`, () => {
      expect(currentReleaseFacts()[part], 'if this is what was meant: npm run update:facts').to.deep.equal(
        releaseFacts()[part],
      );
    });
  }
});
