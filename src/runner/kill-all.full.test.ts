import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { defaultBench, readBenchFile } from '../bench';
import { emulatedDcc } from '../dcc';
import { faults } from '../devices';
import { LoadedFeatures } from './mutants/loaded-features';
import { type Mutant, mutant } from './mutants/mutant';
import { type SoundRun, soundRun } from './mutants/reach';
import { placeOf } from './mutants/scenario-places';
import { type Judged, line, told } from './testing/judged';

/** All faults over all scenarios: what proves that a scenario which a mutant doesn't reach ends as it does without. */

const sides = ['2021-11-03', '2021-11-04'] as const;
const scopes = ['implemented', 'targeted'] as const;
const devices = readBenchFile(defaultBench).devices.map(({ name }) => name);
const named = [
  ...emulatedDcc.faults.map(({ id }) => `DCC: ${id}`),
  ...devices.flatMap((device) => [...faults.keys()].map((fault) => `${device}: ${fault}`)),
];
/** Faults of a Device's signatures show in what was targeted alone. */
const scopeOf = (fault: string) => (/signatures|secret/.test(fault) ? scopes[1] : scopes[0]);

for (const side of sides) {
  for (const scope of scopes) {
    const mutants = named
      .filter((fault) => scopeOf(fault) === scope)
      // A Device's faults have no side of the release.
      .filter((fault) => side === sides[1] || fault.startsWith('DCC:'))
      .map((fault) => mutant(`${fault}`, side, { scope, faults: [fault] }));
    if (mutants.length > 0) {
      provesReach(`every fault over every scenario, ${side}, ${scope}`, mutants);
    }
  }
}

function provesReach(title: string, mutants: readonly Mutant[]): void {
  describe(title, () => {
    const features = new LoadedFeatures(['.']);
    let sound: SoundRun;

    before(async () => {
      sound = await soundRun(features, mutants);
    });

    it('blames nobody with nothing wrong', () => {
      expect(sound.scenarios.length, 'scenarios').to.be.greaterThan(300);
      const blaming = sound.scenarios.filter(({ verdict }) => verdict === 'fail' || verdict === 'error');
      expect(blaming.map(({ name }) => name)).to.deep.equal([]);
    });

    for (const each of mutants) {
      it(`${each.name} changes no scenario that it was not seen to reach`, async (t) => {
        const scenarios = await features.run(each.settings);
        const reached = new Set(sound.reachedBy(each));
        const judged: Judged = { ...each, scenarios };
        t.diagnostic(`${line(judged)}, reached ${reached.size}`);
        const before = new Map(sound.scenarios.map((one) => [placeOf(one), `${one.verdict}: ${one.reason}`]));
        const changed = scenarios.filter(
          (one) => before.get(placeOf(one)) !== `${one.verdict}: ${one.reason}` && !reached.has(placeOf(one)),
        );
        expect(changed.map((one) => `${placeOf(one)} ${one.name}: ${one.verdict} ${one.reason}`)).to.deep.equal([]);
        expect(scenarios.length, 'scenarios').to.equal(sound.scenarios.length);
        // The kill tests ask of their features that nobody else is blamed; of all others it is told.
        const astray = told(scenarios, each.name.startsWith('DCC:') ? 'device' : 'dcc', 'fail');
        if (astray.length > 0) {
          t.diagnostic(`${each.name}: ${astray.length} blamed on another:\n  ${astray.join('\n  ')}`);
        }
      });
    }
  });
}
