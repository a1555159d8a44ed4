import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunSettings } from '../../bench';
import type { CheckRecord, ScenarioRecord } from '../../evidence';
import { mayBeStated, rulebookAt, sameValue, shownByDefault, valueChoices } from '../../rulebook';
import { tellRowReads } from '../../rulebook/testing';
import { tempFolder } from '../../terms/testing';
import type { LoadedFeatures } from './loaded-features';
import { placeOf } from './scenario-places';

/** A row of the rulebook with another of its closed values, and the scenarios that look at the row. */
export interface RowChange {
  readonly row: string;
  readonly value: unknown;
  readonly places: readonly string[];
}

/** What came of a change: the same scenarios as the rulebook ships, and by the changed row. */
export interface ChangedRow extends RowChange {
  readonly shipped: readonly ScenarioRecord[];
  readonly scenarios: readonly ScenarioRecord[];
}

/** Every row that some scenario reads or cites, with each closed value that it hasn't. */
export async function rowChanges(
  features: LoadedFeatures,
  settings: RunSettings,
): Promise<{ readonly shipped: readonly ScenarioRecord[]; readonly changes: readonly RowChange[] }> {
  const readers = new Map<string, Set<string>>();
  let readNow = new Set<string>();
  const stop = tellRowReads((id) => readNow.add(id));
  const rulebook = rulebookAt(settings.at, { scope: settings.scope });
  const shipped = await features
    .run(settings, (scenario) => {
      // Of a requirement the rows are looked up once in a run.
      const cited = scenario.requirements.flatMap((id) => rulebook.requirement(id)?.rows ?? []);
      for (const id of new Set([...readNow, ...cited])) {
        readers.set(id, (readers.get(id) ?? new Set()).add(placeOf(scenario)));
      }
      readNow = new Set();
    })
    .finally(stop);
  const stated = [...readers].filter(([row]) => mayBeStated(row)).sort(([a], [b]) => (a < b ? -1 : 1));
  const changes = stated.flatMap(([row, places]) => {
    const choices = valueChoices(row);
    const stands = rulebook.row(row)?.value;
    const shows = stands === undefined || stands === 'not stated' ? (shownByDefault(row) ?? 'not stated') : stands;
    const others =
      'oneOf' in choices ? choices.oneOf.filter((each) => !sameValue(each, stands) && !sameValue(each, shows)) : [];
    return others.map((value) => ({ row, value, places: [...places] }));
  });
  return { shipped, changes };
}

/** Runs the scenarios that look at a row under an overlay that states another value of it. */
export async function underChange(
  features: LoadedFeatures,
  settings: RunSettings,
  change: RowChange,
): Promise<readonly ScenarioRecord[]> {
  const path = join(tempFolder(), 'changed.yaml');
  const evidence = change.value === 'not stated' ? 'unverified' : 'stated';
  const row = { id: change.row, value: change.value, evidence, citation: 'clause 1' };
  writeFileSync(path, JSON.stringify({ author: 'A lab', citation: 'A document', rows: [row] }));
  return features.runAt(change.places, { ...settings, overlays: [path] });
}

/** Checks that cite the changed row, passed before it and after, and expected the same: the row binds them to nothing. */
export function unmoved(change: RowChange, before: ScenarioRecord, after: ScenarioRecord): readonly CheckRecord[] {
  const same = (one: CheckRecord, other: CheckRecord) =>
    one.requirement === other.requirement && one.what === other.what && one.expected === other.expected;
  return after.checks.filter(
    (check) =>
      check.verdict === 'pass' && check.rows.includes(change.row) && before.checks.some((one) => same(one, check)),
  );
}
