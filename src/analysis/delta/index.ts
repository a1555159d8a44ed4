/** What changes from one set of rules to another. */
export { changesJson, requirementJson, rowJson } from './changes-json';
export { type Delta, deltaJson } from './delta';
export { earlierRun, refuseOtherRules } from './earlier-run';
export { type ChangeGroup, type RowDifference, type RuleChanges, ruleChanges } from './rule-changes';
export { type RulePoint, rulePoint } from './rule-point';
export { type ScenarioChange, scenarioChanges } from './scenario-changes';
export { type Standing, standings, standingsOf, type VerdictStanding } from './standing';
export { type VerdictChange, verdictChanges } from './verdict-changes';
