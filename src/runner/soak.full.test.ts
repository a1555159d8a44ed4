import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import { LoadedFeatures } from './mutants/loaded-features';
import { mutant } from './mutants/mutant';
import { placeOf } from './mutants/scenario-places';

/** Megabytes that a round of all features may leave behind, once the process has what it keeps. */
const leftBehind = 2;
const rounds = 6;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes in use after a collection. */
function inUse(): number {
  collect();
  return process.memoryUsage().heapUsed / 1_000_000;
}

describe('more than a thousand scenarios in one process', () => {
  it('end as they did at first, and leave nothing behind', async (t) => {
    const features = new LoadedFeatures(['.']);
    const { settings } = mutant('nothing wrong', '2021-11-04', {});
    const verdicts: string[] = [];
    const heaps: number[] = [];
    let scenarios = 0;
    for (let round = 0; round < rounds; round++) {
      const records = await features.run(settings);
      scenarios += records.length;
      verdicts.push(records.map((each) => `${placeOf(each)} ${each.verdict} ${each.reason}`).join('\n'));
      heaps.push(inUse());
    }
    t.diagnostic(
      `${scenarios} scenarios, MB in use after each round: ${heaps.map((heap) => heap.toFixed(1)).join(' ')}`,
    );
    expect(scenarios, 'scenarios').to.be.greaterThan(1000);
    expect(new Set(verdicts).size, 'every round the same').to.equal(1);
    const grown = ((heaps.at(-1) ?? 0) - (heaps[1] ?? 0)) / (rounds - 2);
    expect(grown, 'MB left behind by a round').to.be.lessThan(leftBehind);
    expect(
      process.getActiveResourcesInfo().filter((what) => what === 'Timeout'),
      'timers',
    ).to.have.length.lessThan(3);
  });
});
