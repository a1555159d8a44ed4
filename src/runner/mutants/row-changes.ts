import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunSettings } from '../../bench';
import type { CheckRecord, ScenarioRecord } from '../../evidence';
import { mayBeStated, type Rulebook, rulebookAt, sameValue, shownByDefault, valueChoices } from '../../rulebook';
import type { LoadedFeatures } from './loaded-features';
import { type TracedRun, tracedRun } from './traced-run';

/** A row of the rulebook with another of its closed values, and the scenarios that look at the row. */
export interface RowChange {
  readonly row: string;
  readonly value: unknown;
  readonly places: readonly string[];
}

/** Every row that some scenario reads or cites, with each closed value that it hasn't. */
export async function rowChanges(
  features: LoadedFeatures,
  settings: RunSettings,
): Promise<{ readonly shipped: readonly ScenarioRecord[]; readonly changes: readonly RowChange[] }> {
  const run = await tracedRun(features, settings, []);
  return { shipped: run.scenarios, changes: changesOf(run, rulebookAt(settings.at, { scope: settings.scope })) };
}

/** The same of a run that was made. */
export function changesOf({ reads }: Pick<TracedRun, 'reads'>, rulebook: Rulebook): readonly RowChange[] {
  const readers = new Map<string, string[]>();
  for (const [place, rows] of reads) {
    for (const row of rows) {
      const known = readers.get(row) ?? [];
      known.push(place);
      readers.set(row, known);
    }
  }
  const stated = [...readers].filter(([row]) => mayBeStated(row)).sort(([a], [b]) => (a < b ? -1 : 1));
  return stated.flatMap(([row, places]) => otherValues(row, rulebook).map((value) => ({ row, value, places })));
}

/** The closed values of a row that it hasn't, and that aren't what scenarios show of it while it says nothing. */
function otherValues(row: string, rulebook: Rulebook): readonly unknown[] {
  const choices = valueChoices(row);
  const stands = rulebook.row(row)?.value;
  const shows = stands === undefined || stands === 'not stated' ? (shownByDefault(row) ?? 'not stated') : stands;
  return 'oneOf' in choices ? choices.oneOf.filter((each) => !sameValue(each, stands) && !sameValue(each, shows)) : [];
}

/** Runs scenarios that look at a row under an overlay that states another value of it. */
export async function underChange(
  features: LoadedFeatures,
  settings: RunSettings,
  change: RowChange,
): Promise<readonly ScenarioRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), 'meterbench-row-'));
  const path = join(folder, 'changed.yaml');
  const evidence = change.value === 'not stated' ? 'unverified' : 'stated';
  const row = { id: change.row, value: change.value, evidence, citation: 'clause 1' };
  writeFileSync(path, JSON.stringify({ author: 'A lab', citation: 'A document', rows: [row] }));
  try {
    return await features.runAt(change.places, { ...settings, overlays: [...settings.overlays, path] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Checks that cite the changed row, passed before it and after, and expected the same: the row binds them to nothing. */
export function unmoved(
  change: Pick<RowChange, 'row'>,
  before: ScenarioRecord,
  after: ScenarioRecord,
): readonly CheckRecord[] {
  const same = (one: CheckRecord, other: CheckRecord) =>
    one.requirement === other.requirement && one.what === other.what && one.expected === other.expected;
  return after.checks.filter(
    (check) =>
      check.verdict === 'pass' && check.rows.includes(change.row) && before.checks.some((one) => same(one, check)),
  );
}
