import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { defaultBench, packageRoot, type RunSettings } from '../../bench';
import type { ScenarioRecord } from '../../evidence';
import { isoDate } from '../../terms';
import { runSuite } from '../run-suite';

/** Something that is made to go wrong, and what the suite said of it. */
export interface Mutant {
  /** `ESME: wrong MAC`, `without MP105`. */
  readonly name: string;
  readonly settings: RunSettings;
}

export interface Judged extends Mutant {
  readonly scenarios: readonly ScenarioRecord[];
}

export function mutant(name: string, at: string, changed: Partial<RunSettings>): Mutant {
  const plain = {
    scope: 'implemented',
    strict: false,
    bench: defaultBench,
    overlays: [],
    without: [],
    faults: [],
    devices: [],
  } as const;
  return { name, settings: { at: isoDate(at), ...plain, ...changed } };
}

/** Runs features once for each mutant, in one process: step files are loaded once. */
export async function judge(
  features: readonly string[],
  mutants: readonly Mutant[],
  names: readonly string[] = [],
): Promise<readonly Judged[]> {
  const out = mkdtempSync(join(tmpdir(), 'meterbench-kill-'));
  try {
    const runs = await runSuite({
      settings: mutants.map(({ settings }) => settings),
      features: features.map((path) => join('features', path)),
      steps: { require: [], import: [] },
      tags: '',
      names,
      reports: [],
      out,
      cwd: packageRoot,
    });
    return mutants.map((each, index) => ({ ...each, scenarios: runs[index]?.record.scenarios ?? [] }));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** One line of the matrix: how many scenarios of each subject failed, were inconclusive or in error, and one that failed. */
export function line({ name, settings, scenarios }: Judged): string {
  const count = (what: string, verdict: string) =>
    scenarios.filter((each) => each.subject.what === what && each.verdict === verdict).length;
  const counts = (what: string) => ['fail', 'inconclusive', 'error'].map((verdict) => count(what, verdict)).join('/');
  const [first] = scenarios.filter(({ verdict }) => verdict === 'fail');
  const seen = first === undefined ? 'NOT SEEN' : `${first.requirements.join(' ')}: ${first.name}`;
  return `${name.padEnd(42)} ${settings.at}  device ${counts('device').padEnd(8)} dcc ${counts('dcc').padEnd(8)} ${seen}`;
}

/** Scenarios of a subject that ended with a verdict, in words. */
export function told({ scenarios }: Judged, what: 'device' | 'dcc', verdict: string): readonly string[] {
  return scenarios
    .filter((each) => each.subject.what === what && each.verdict === verdict)
    .map((each) => `${each.name}: ${each.reason}`);
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
    let judged: readonly Judged[] = [];

    before(async () => {
      const mutants = Object.entries(places).flatMap(([place, faults]) =>
        faults.map((fault) =>
          mutant(`${place}: ${fault}`, day, {
            faults: [`${place}: ${fault}`],
            scope: targeted.includes(fault) ? 'targeted' : 'implemented',
          }),
        ),
      );
      judged = await judge(features, mutants, names);
    });

    it('is seen, whatever it does, in a scenario about the Device', (t) => {
      for (const each of judged) {
        t.diagnostic(line(each));
      }
      const unseen = judged.filter((each) => told(each, 'device', 'fail').length === 0).map(({ name }) => name);
      expect(unseen, 'faults that no scenario sees').to.deep.equal([]);
    });

    it('is never blamed on the DCC, and breaks nothing else', () => {
      for (const each of judged) {
        expect(told(each, 'dcc', 'fail'), `${each.name}: the DCC is blamed`).to.deep.equal([]);
        const errors = [...told(each, 'dcc', 'error'), ...told(each, 'device', 'error')];
        expect(errors, `${each.name}: errors`).to.deep.equal([]);
      }
    });
  });
}
