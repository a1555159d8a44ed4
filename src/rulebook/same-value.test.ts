import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../terms';
import { rulebookAt } from './dated-rulebook';
import { parseOverlay } from './overlay/parse-overlay';

describe('An overlay that says what a row says', () => {
  it('says nothing else, in whichever order its members stand', () => {
    for (const value of ['{ gbcs: "4.1", chts: "1.5" }', '{ chts: "1.5", gbcs: "4.1" }']) {
      const text = `author: A Lab\ncitation: Schedule 8\nrows:\n  - { id: gate/SECMP0007-hub, value: ${value}, evidence: stated, citation: clause 1 }\n`;
      const book = rulebookAt(isoDate('2024-06-01'), { overlays: [parseOverlay(text, 'lab.yaml')] });
      expect(book.otherwise('gate/SECMP0007-hub'), value).to.equal(undefined);
      expect(book.row('gate/SECMP0007-hub')?.evidence, value).to.equal('stated');
    }
  });
});
