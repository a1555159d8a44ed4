import type { RunRecord, ScenarioRecord } from '../evidence';
import { plainDate } from './plain-time';
import { byFeatureAndRule, type FeatureGroup } from './scenario-places';

export interface ComparisonRow {
  readonly feature: string;
  readonly featureTitle: string;
  readonly rule: string;
  readonly name: string;
  /** One per run, in the order of the runs; `undefined` where the run doesn't hold the scenario. */
  readonly cells: readonly (ScenarioRecord | undefined)[];
  readonly differs: boolean;
}

/** A reason, and the runs (by index) in which it was given. */
export interface SharedReason {
  readonly runs: readonly number[];
  readonly reason: string;
}

/** The heading of each run: its rules date, with as much more as tells the runs apart. */
export function runLabels(records: readonly RunRecord[]): readonly string[] {
  const ways: readonly ((record: RunRecord) => string)[] = [
    ({ at }) => plainDate(at),
    ({ at, scope }) => `${plainDate(at)}, ${scope}`,
    ({ at, scope, bench }) => `${plainDate(at)}, ${scope}, ${bench}`,
    ({ at, about = [] }) => [plainDate(at), ...about].join(', '),
    ({ at, scope, about = [] }) => [plainDate(at), scope, ...about].join(', '),
    ({ at, id }) => `${plainDate(at)}, ${id}`,
  ];
  const candidates = ways.map((way) => records.map(way));
  return candidates.find((labels) => new Set(labels).size === labels.length) ?? candidates.at(-1) ?? [];
}

function keyed(record: RunRecord): ReadonlyMap<string, ScenarioRecord> {
  const scenarios = new Map<string, ScenarioRecord>();
  for (const scenario of record.scenarios) {
    // The line isn't part of the key: it moves between versions of a suite. Examples of one outline share a name, so
    // they are told apart by their order.
    for (let nth = 1; ; nth += 1) {
      const key = JSON.stringify([scenario.feature, scenario.rule, scenario.name, nth]);
      if (!scenarios.has(key)) {
        scenarios.set(key, scenario);
        break;
      }
    }
  }
  return scenarios;
}

/** Scenarios against runs, by feature and `Rule:`, each scenario that any run holds once. */
export function compareRuns(records: readonly RunRecord[]): readonly FeatureGroup<ComparisonRow>[] {
  const runs = records.map(keyed);
  const first = new Map<string, ScenarioRecord>();
  for (const run of runs) {
    for (const [key, scenario] of run) {
      if (!first.has(key)) {
        first.set(key, scenario);
      }
    }
  }
  const rows = [...first].map(([key, { feature, featureTitle, rule, name }]) => {
    const cells = runs.map((run) => run.get(key));
    return { feature, featureTitle, rule, name, cells, differs: new Set(cells.map((cell) => cell?.verdict)).size > 1 };
  });
  return byFeatureAndRule(rows, (row) => row);
}

/** Why the scenario isn't a plain pass, each reason once with the runs that gave it. */
export function reasonsOf({ cells }: ComparisonRow): readonly SharedReason[] {
  const shared = new Map<string, number[]>();
  for (const [run, cell] of cells.entries()) {
    if (cell !== undefined && cell.verdict !== 'pass') {
      const reason = cell.reason.trim() || 'no reason was recorded';
      shared.set(reason, [...(shared.get(reason) ?? []), run]);
    }
  }
  return [...shared].map(([reason, given]) => ({ runs: given, reason }));
}
