import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { ScenarioRecord } from '../evidence';
import { inFull } from '../terms/testing';
import { LoadedFeatures } from './mutants/loaded-features';
import { mutant } from './mutants/mutant';
import { type RowChange, rowChanges, underChange, unmoved } from './mutants/row-changes';
import { placeOf } from './mutants/scenario-places';

/** In short: what was once found, and of all other changes each so-manieth, over a few of its scenarios. */
const found =
  /^(e5\/Suspended\/6\.2\.10|restore\/late-Response|smi-version\/local-delivery|route\/ESME\/ED|duis\/5\.0)/;
const eachOf = 12;
const most = 6;

/** The day of the release, and in full the day before and a day of today's rules. */
const days = inFull ? ['2021-11-03', '2021-11-04', '2025-11-30'] : ['2021-11-04'];

for (const day of days) {
  describe(`a row changed by an overlay, ${day}`, () => {
    const features = new LoadedFeatures(['.']);
    const { settings } = mutant('', day, {});
    let shipped = new Map<string, ScenarioRecord>();
    let changes: readonly RowChange[] = [];

    before(async () => {
      const all = await rowChanges(features, settings);
      shipped = new Map(all.shipped.map((each) => [placeOf(each), each]));
      changes = inFull ? all.changes : sampleOf(all.changes);
    });

    it('fails nothing, and no scenario passes as if the row were as it ships', async (t) => {
      const wrong: string[] = [];
      let scenarios = 0;
      for (const change of changes) {
        const told = `${change.row}: ${JSON.stringify(change.value)}`;
        for (const after of await underChange(features, settings, change)) {
          scenarios += 1;
          if (['fail', 'inconclusive', 'error'].includes(after.verdict)) {
            wrong.push(`${told}: ${placeOf(after)} ${after.verdict}: ${after.reason}`);
          }
          const before = shipped.get(placeOf(after));
          const loose = before !== undefined && after.verdict === 'pass' ? unmoved(change, before, after) : [];
          wrong.push(...loose.map(({ what }) => `${told}: ${placeOf(after)} passes as before: ${what}`));
        }
      }
      t.diagnostic(`${day}: ${changes.length} changes, ${scenarios} scenarios`);
      expect(changes.length, 'changes').to.be.greaterThan(25);
      expect(wrong).to.deep.equal([]);
    });
  });
}

function sampleOf(changes: readonly RowChange[]): readonly RowChange[] {
  return changes
    .filter(({ row }, index) => found.test(row) || index % eachOf === 0)
    .map((change) => ({ ...change, places: change.places.slice(0, most) }));
}
