import type { CoveringScenario } from '../../analysis/coverage';
import type { LaidRow, OverlayCheck } from '../../analysis/overlay';
import { valueInWords } from '../../analysis/rules';
import type { Rulebook } from '../../rulebook';
import { rulesHead } from '../rules/rules-text';
import { bold, count, hanging, type Terminal, wrapped } from '../rules/terminal-lines';

/** What an overlay does, in the order of what a reader has to act on. */
export function checkText(check: OverlayCheck, laid: Rulebook, terminal: Terminal): string[] {
  const { width } = terminal;
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', ...wrapped(title, width).map((line) => bold(line, terminal)), ...lines];
  const { closes, settles, contradicts, conflicts, repeats, otherDays } = check;
  const nothing = closes.length + settles.length + contradicts.length + conflicts.length === 0;
  return [
    ...rulesHead(laid, terminal),
    ...part(
      `Conflicts: ${count(conflicts.length, 'row is', 'rows are')} stated otherwise by a source that was read`,
      conflicts.flatMap((each) => [
        ...rowLines(each, width),
        ...hanging('    ours    ', each.before?.source ?? '', width),
        ...hanging('    theirs  ', each.after.source, width),
      ]),
    ),
    ...part(
      `Contradicts: the scenarios of ${count(contradicts.length, 'requirement')} show another value, and become not applicable`,
      contradicts.flatMap(({ requirement, values, scenarios }) => [
        ...hanging(`  ${requirement.id}  `, requirement.title, width),
        ...values.flatMap(({ row, says, shows }) =>
          hanging('    ', `${row}: the rule says ${valueInWords(says)}, they show ${valueInWords(shows)}`, width),
        ),
        ...scenarioLines(scenarios, width),
      ]),
    ),
    ...part(
      `Settles: ${count(settles.length, 'requirement')} that no run could settle`,
      settles.flatMap(({ requirement, scenarios }) => [
        ...hanging(`  ${requirement.id}  `, requirement.title, width),
        ...scenarioLines(scenarios, width),
      ]),
    ),
    ...part(
      `Closes: ${count(closes.length, 'row')}`,
      closes.flatMap((each) => rowLines(each, width)),
    ),
    ...(repeats.length === 0
      ? []
      : ['', ...wrapped(`${count(repeats.length, 'row says', 'rows say')} what ours says already.`, width)]),
    ...(otherDays.length === 0 ? [] : ['', ...hanging('Not on this date: ', otherDays.join(', '), width)]),
    ...(nothing ? ['', 'It closes nothing, contradicts nothing and conflicts with nothing.'] : []),
  ];
}

function rowLines({ before, after }: LaidRow, width: number): string[] {
  const was = before === undefined ? 'no row' : `${valueInWords(before.value)} (${before.evidence})`;
  return hanging(`  ${after.id}  `, `${was} → ${valueInWords(after.value)} (${after.evidence})`, width);
}

function scenarioLines(scenarios: readonly CoveringScenario[], width: number): string[] {
  return scenarios.flatMap(({ feature, line, name }) => hanging('      ', `${feature}:${line} ${name}`, width));
}

export function checkJson(check: OverlayCheck, laid: Rulebook) {
  const row = ({ before, after }: LaidRow) => ({
    id: after.id,
    before: before === undefined ? null : { value: before.value, evidence: before.evidence, source: before.source },
    after: { value: after.value, evidence: after.evidence, source: after.source },
  });
  return {
    date: laid.date,
    scope: laid.scope,
    overlays: laid.overlays,
    conflicts: check.conflicts.map(row),
    contradicts: check.contradicts.map(({ requirement, values, scenarios }) => ({
      requirement: requirement.id,
      values,
      scenarios,
    })),
    settles: check.settles.map(({ requirement, scenarios }) => ({ requirement: requirement.id, scenarios })),
    closes: check.closes.map(row),
    repeats: check.repeats.map(({ after }) => after.id),
    otherDays: check.otherDays,
  };
}
