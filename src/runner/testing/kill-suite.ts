import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { faults as deviceFaults } from '../../devices';
import type { ScenarioRecord } from '../../evidence';
import { inFull } from '../../terms/testing';
import { LoadedFeatures } from '../mutants/loaded-features';
import { type Mutant, mutant } from '../mutants/mutant';
import { type SoundRun, soundRun } from '../mutants/reach';
import { placeOf } from '../mutants/scenario-places';
import { type Judged, line, told } from './judged';

export interface KillRun {
  /** What runs with nothing wrong said, one after the other. */
  readonly sound: readonly ScenarioRecord[];
  readonly judged: readonly Judged[];
}

/**
 * Runs features once with nothing wrong, and for each mutant a part of the scenarios that it can alter; in full, all
 * scenarios. `meterbench prove` takes all that it can alter.
 *
 * @param against ids of the requirements that a mutant goes against, whose scenarios come first
 */
export async function judge(
  features: LoadedFeatures,
  mutants: readonly Mutant[],
  against: (mutant: Mutant) => readonly string[] = () => [],
): Promise<KillRun> {
  const sound: ScenarioRecord[] = [];
  const judged: Judged[] = [];
  for (const alike of underTheSameRules(mutants)) {
    const run = await soundRun(features, alike);
    sound.push(...run.scenarios);
    for (const each of alike) {
      const scenarios = inFull ? features.run(each.settings) : features.runAt(few(run, each, against), each.settings);
      judged.push({ ...each, scenarios: await scenarios });
    }
  }
  return { sound, judged };
}

/** So many scenarios of each mutant, in the short form. */
const most = 24;

function few(run: SoundRun, mutant: Mutant, against: (mutant: Mutant) => readonly string[]): readonly string[] {
  const reached = new Set(run.reachedBy(mutant));
  const violated = against(mutant);
  const rank = ({ requirements }: ScenarioRecord) => (requirements.some((id) => violated.includes(id)) ? 0 : 1);
  const places = run.scenarios.filter((each) => reached.has(placeOf(each))).sort((a, b) => rank(a) - rank(b));
  return (mutant.settings.without.length > 0 ? places : places.slice(0, most)).map(placeOf);
}

function underTheSameRules(mutants: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const groups = new Map<string, Mutant[]>();
  for (const each of mutants) {
    const rules = JSON.stringify({ ...each.settings, faults: [], without: [] });
    groups.set(rules, [...(groups.get(rules) ?? []), each]);
  }
  return [...groups.values()];
}

/** With nothing wrong, nothing is blamed: so no scenario that a mutant doesn't reach blames anybody for it. */
export function expectSound(sound: readonly ScenarioRecord[]): void {
  const blaming = (['device', 'dcc'] as const).flatMap((what) => [
    ...told(sound, what, 'fail'),
    ...told(sound, what, 'error'),
  ]);
  expect(blaming, 'blamed with nothing wrong').to.deep.equal([]);
}

interface DeviceFaults {
  /** Names of faults by the name of the Device. */
  readonly places: Readonly<Record<string, readonly string[]>>;
  readonly features: readonly string[];
  /** Regular expressions of scenario names. */
  readonly names: readonly string[];
  /** Faults that show in what was targeted and didn't go live. */
  readonly targeted?: readonly string[];
}

const day = '2021-11-04';

/** Tests that each fault is seen in a scenario about the Device, and that nobody else is blamed for it. */
export function killsDeviceFaults(title: string, { places, features, names, targeted = [] }: DeviceFaults): void {
  describe(title, () => {
    let run: KillRun = { sound: [], judged: [] };
    const violatedBy = ({ name }: Mutant) => deviceFaults.get(name.replace(/^.*: /, ''))?.violates ?? [];

    before(async () => {
      const mutants = Object.entries(places).flatMap(([place, faults]) =>
        faults.map((fault) =>
          mutant(`${place}: ${fault}`, day, {
            faults: [`${place}: ${fault}`],
            scope: targeted.includes(fault) ? 'targeted' : 'implemented',
          }),
        ),
      );
      run = await judge(new LoadedFeatures(features, { names }), mutants, violatedBy);
    });

    it('is seen, whatever it does, in a scenario about the Device', (t) => {
      for (const each of run.judged) {
        t.diagnostic(line(each));
      }
      const unseen = run.judged.filter(({ scenarios }) => told(scenarios, 'device', 'fail').length === 0);
      expect(
        unseen.map(({ name }) => name),
        'faults that no scenario sees',
      ).to.deep.equal([]);
    });

    it('is seen by checks of requirements that it goes against, and of no others', () => {
      for (const { scenarios, ...each } of run.judged) {
        const failed = scenarios
          .filter(({ subject }) => subject.what === 'device')
          .flatMap(({ checks }) =>
            checks.filter(({ verdict }) => verdict === 'fail').map((check) => check.requirement),
          );
        expect(failed.length, `${each.name} is seen`).to.be.greaterThan(0);
        expect(violatedBy(each), each.name).to.include.members(failed);
      }
    });

    it('is never blamed on the DCC, and breaks nothing else', () => {
      expectSound(run.sound);
      for (const { name, scenarios } of run.judged) {
        expect(told(scenarios, 'dcc', 'fail'), `${name}: the DCC is blamed`).to.deep.equal([]);
        const errors = [...told(scenarios, 'dcc', 'error'), ...told(scenarios, 'device', 'error')];
        expect(errors, `${name}: errors`).to.deep.equal([]);
      }
    });
  });
}
