import type { RunRecord } from '../../evidence';
import type { Rulebook } from '../../rulebook';
import { changesJson } from './changes-json';
import type { RuleChanges } from './rule-changes';
import type { ScenarioChange } from './scenario-changes';
import { standings, type VerdictStanding } from './standing';
import type { VerdictChange } from './verdict-changes';

/** What differs from one set of rules to another, in the rules, in the suite, and in what is already known. */
export interface Delta {
  readonly from: Rulebook;
  readonly to: Rulebook;
  readonly changes: RuleChanges;
  /** Scenarios that apply on one side alone, as far as their tags tell. */
  readonly scenarios: readonly ScenarioChange[];
  /** Absent where the suite wasn't run. */
  readonly runs?: { readonly verdicts: readonly VerdictChange[]; readonly problems: readonly string[] };
  /** Absent where no earlier run was given. */
  readonly evidence?: { readonly record: RunRecord; readonly standings: readonly VerdictStanding[] };
}

/** A delta as it stands in `--json`. */
export function deltaJson({ from, to, changes, scenarios, runs, evidence }: Delta) {
  const ground = ({ date, scope, overlays, caveats }: Rulebook) => ({ date, scope, overlays, caveats });
  return {
    from: ground(from),
    to: ground(to),
    ...changesJson(changes),
    scenarios: scenarios.map(({ scenario: { feature, line, name }, now, reason }) => ({
      feature,
      line,
      name,
      now,
      reason,
    })),
    ...(runs === undefined ? {} : { verdicts: runs.verdicts, problems: runs.problems }),
    ...(evidence === undefined ? {} : { evidence: evidenceJson(evidence) }),
  };
}

function evidenceJson({ record, standings: those }: NonNullable<Delta['evidence']>) {
  const counts = standings.map((standing) => [standing, those.filter((each) => each.standing === standing).length]);
  const { id, at, scope, status } = record;
  return { run: { id, at, scope, status }, counts: Object.fromEntries(counts), verdicts: those };
}
