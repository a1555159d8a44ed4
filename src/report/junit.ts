import { XMLBuilder } from 'fast-xml-parser';
import type { CheckRecord, RunRecord, ScenarioRecord } from '../evidence';
import { visible, visibleLine } from '../terms';
import { apartOf, judgedNothing, problemsOf, subjectText } from './run-facts';
import { byFeatureAndRule } from './scenario-places';
import { basisWord } from './verdict-words';

type Node = { readonly [name: string]: unknown };
type Outcome = 'ok' | 'failure' | 'error' | 'skipped';

interface Case {
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly node: Node;
}

const outcomes = {
  pass: 'ok',
  fail: 'failure',
  inconclusive: 'error',
  error: 'error',
  aborted: 'error',
  unresolved: 'skipped',
  'not-applicable': 'skipped',
} as const;

function property(name: string, value: string): Node {
  return { '@name': name, '@value': visibleLine(value) };
}

function checkText(check: CheckRecord): string {
  const rows = check.rows.length === 0 ? '' : ` (rows: ${check.rows.join(', ')})`;
  return [
    `${[check.verdict, check.requirement, check.what].filter((part) => part !== undefined).join(': ')}${check.observation === true ? ' (observation)' : ''}`,
    `  expected: ${check.expected}`,
    `  observed: ${check.observed}`,
    `  basis: ${basisWord(check.basis)}${rows}`,
  ].join('\n');
}

/** The text of a verdict that isn't a pass: where, why, then the checks, those that didn't hold first. */
function account(scenario: ScenarioRecord): string {
  const held = scenario.checks.filter(({ verdict }) => verdict === 'pass');
  const others = scenario.checks.filter(({ verdict }) => verdict !== 'pass');
  const parts = [`${scenario.feature}:${scenario.line}`, scenario.reason, ...[...others, ...held].map(checkText)];
  return visible(parts.filter((part) => part !== '').join('\n'));
}

function told(scenario: ScenarioRecord): Node {
  const message = visibleLine(scenario.reason) || scenario.verdict;
  switch (outcomes[scenario.verdict]) {
    case 'ok':
      return {};
    case 'failure':
      return { failure: { '@message': message, '@type': 'fail', '#text': account(scenario) } };
    case 'error':
      return { error: { '@message': message, '@type': scenario.verdict, '#text': account(scenario) } };
    case 'skipped':
      return { skipped: { '@message': message } };
  }
}

function secondsOf(milliseconds: number): number {
  return Number.isFinite(milliseconds) && milliseconds > 0 ? milliseconds / 1000 : 0;
}

function caseOf(scenario: ScenarioRecord): Case {
  const seconds = secondsOf(scenario.duration);
  const apart = apartOf(scenario);
  const own = scenario.checks.filter(({ basis }) => basis === 'own').length;
  const properties = [
    property('subject', subjectText(scenario.subject)),
    property('subject kind', scenario.subject.kind),
    ...(scenario.basis === undefined ? [] : [property('basis', basisWord(scenario.basis))]),
    ...(apart === undefined ? [] : [property('counted apart', apart)]),
    ...(own === 0 ? [] : [property("the user's own assertions", String(own))]),
    ...scenario.requirements.map((id) => property('requirement', id)),
  ];
  const node = {
    '@classname': visibleLine(scenario.feature),
    '@name': visibleLine(scenario.name),
    '@time': seconds.toFixed(3),
    properties: { property: properties },
    ...told(scenario),
  };
  return { outcome: outcomes[scenario.verdict], seconds, node };
}

/** What no scenario can show: a run that never finished, that had problems, or that judged nothing. */
function casesOfRun(record: RunRecord): Case[] {
  const error = (type: string, name: string, text: string): Case => ({
    outcome: 'error',
    seconds: 0,
    node: {
      '@classname': 'meterbench',
      '@name': name,
      '@time': '0.000',
      error: { '@message': visibleLine(text), '@type': type, '#text': visible(text) },
    },
  });
  const cases = problemsOf(record).map((problem, index) =>
    error('problem', `nothing goes wrong outside the scenarios (${index + 1})`, problem),
  );
  if (record.status !== 'complete') {
    cases.unshift(
      error('incomplete', 'the run finishes', 'The record is incomplete: the run stopped before it was finished'),
    );
  } else if (judgedNothing(record)) {
    cases.push(error('nothing-judged', 'something is judged', 'No scenario ran, or none applies: nothing was judged'));
  }
  return cases;
}

function totals(cases: readonly Case[]): Node {
  const count = (outcome: Outcome): number => cases.filter((one) => one.outcome === outcome).length;
  return {
    '@tests': cases.length,
    '@failures': count('failure'),
    '@errors': count('error'),
    '@skipped': count('skipped'),
    '@time': cases.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(3),
  };
}

function suite(record: RunRecord, name: string, scenarios: readonly ScenarioRecord[], cases: readonly Case[]): Node {
  const kinds = [...new Set(scenarios.map(({ subject }) => subject.kind))].sort();
  const requirements = [...new Set(scenarios.flatMap((scenario) => scenario.requirements))].sort();
  const properties = [
    property('run', record.id),
    property('rules date', record.at),
    property('scope', record.scope),
    property('bench', record.bench),
    property('strict', String(record.strict)),
    property('suite', `${record.suite.name} ${record.suite.version}`),
    property('status', record.status),
    ...(kinds.length === 0 ? [] : [property('subject kind', kinds.join(', '))]),
    ...(requirements.length === 0 ? [] : [property('requirements', requirements.join(', '))]),
  ];
  return {
    '@name': visibleLine(name),
    ...totals(cases),
    '@timestamp': visibleLine(record.started),
    properties: { property: properties },
    testcase: cases.map(({ node }) => node),
  };
}

/**
 * The run as JUnit XML: a testsuite per feature, a testcase per scenario. Only a fail is a `failure`; inconclusive,
 * error and aborted are `error`, each with its own type; what doesn't apply is `skipped` with the reason. An
 * incomplete record, a problem outside any scenario, or a run that judged nothing is an error of a suite of its own.
 */
export function renderJunit(record: RunRecord): string {
  const features = byFeatureAndRule(record.scenarios, (scenario) => scenario).map((feature) => {
    const scenarios = feature.rules.flatMap(({ items }) => items);
    return { name: feature.title, scenarios, cases: scenarios.map(caseOf) };
  });
  const ofRun = casesOfRun(record);
  const suites = ofRun.length === 0 ? features : [{ name: 'The run', scenarios: [], cases: ofRun }, ...features];
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    textNodeName: '#text',
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    testsuites: {
      '@name': visibleLine(`meterbench ${record.id}`),
      ...totals(suites.flatMap(({ cases }) => cases)),
      testsuite: suites.map(({ name, scenarios, cases }) => suite(record, name, scenarios, cases)),
    },
  });
}
