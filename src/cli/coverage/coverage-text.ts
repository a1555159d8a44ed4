import { type Coverage, type CoveringScenario, polarityOf, type RequirementCoverage } from '../../analysis/coverage';
import { validityInWords } from '../../analysis/rules';
import { bold, columns, count, dim, hanging, type Terminal, wrapped } from '../rules/terminal-lines';

/** Each requirement with what shows it, and a summary at the end, where a reader of a terminal looks. */
export function coverageText(coverage: Coverage, terminal: Terminal): string[] {
  const lines: string[] = [];
  let modification: string | undefined;
  for (const each of coverage.requirements) {
    if (each.requirement.modification !== modification) {
      modification = each.requirement.modification;
      lines.push(
        bold(modification === 'BASE' ? 'BASE  what held before every Modification' : modification, terminal),
        '',
      );
    }
    lines.push(...requirementText(each, terminal), '');
  }
  return [...lines, ...summary(coverage, terminal)];
}

function requirementText(each: RequirementCoverage, terminal: Terminal): string[] {
  const { requirement, scenarios, reason } = each;
  const { id, title, basis, source, unresolved } = requirement;
  return [
    ...hanging(`${id}  `, title, terminal.width).map((line, index) => (index === 0 ? bold(line, terminal) : line)),
    ...wrapped(`${basis} · ${validityInWords(requirement)} · ${source}`, terminal.width - 2).map((line) =>
      dim(`  ${line}`, terminal),
    ),
    ...(unresolved === undefined ? [] : hanging('  unresolved  ', unresolved, terminal.width)),
    ...columns(byPlace(scenarios), terminal.width),
    ...(scenarios.length > 0
      ? []
      : hanging('  no scenario  ', reason ?? 'AND NO REASON: write one or the other', terminal.width)),
  ];
}

/** One line for each feature and polarity, lines of an outline together. */
function byPlace(scenarios: readonly CoveringScenario[]): string[][] {
  const places = new Map<string, CoveringScenario[]>();
  for (const scenario of scenarios) {
    const key = `${scenario.polarity} ${scenario.feature}`;
    places.set(key, [...(places.get(key) ?? []), scenario]);
  }
  return [...places.values()].map((those) => [
    those[0]?.polarity ?? '',
    `${those[0]?.feature}:${those.map(({ line }) => line).join(', ')}`,
  ]);
}

function summary({ requirements, bare, idle, scenarios }: Coverage, terminal: Terminal): string[] {
  const number = (polarity: string) => requirements.filter((each) => polarityOf(each) === polarity).length;
  const shown = requirements.filter((each) => each.scenarios.length > 0).length;
  const explained = requirements.length - shown - bare.length;
  return [
    bold(`${shown} of ${count(requirements.length, 'requirement')} shown by ${count(scenarios, 'scenario')}`, terminal),
    ...columns(
      [
        [String(number('both')), 'with positive and negative scenarios'],
        [String(number('positive')), 'with positive scenarios alone'],
        [String(number('negative')), 'with negative scenarios alone (tagged @negative: a refusal or a failure)'],
        [String(explained), 'with a reason for having none'],
        [String(bare.length), `with neither${bare.length === 0 ? '' : `: ${bare.join(', ')}`}`],
      ],
      terminal.width,
    ),
    ...(idle.length === 0
      ? []
      : wrapped(`A reason is kept for what a scenario shows after all: ${idle.join(', ')}.`, terminal.width)),
  ];
}
