import type { Delta, ScenarioChange, VerdictChange } from '../../analysis/delta';
import { type Standing, standings, type VerdictStanding } from '../../analysis/delta';
import type { RunRecord } from '../../evidence';
import { inWords, type Rulebook } from '../../rulebook';
import { bold, columns, count, dim, hanging, type Terminal, wrapped } from '../rules/terminal-lines';
import { changesText, groundInWords } from './changes-text';

/** A delta from its rules to the verdicts of an earlier run, and how many of each at the end. */
export function deltaText(delta: Delta, terminal: Terminal): string[] {
  const { from, to } = delta;
  const title = (text: string) => ['', bold(text, terminal)];
  const scopeNote =
    from.scope === to.scope ? [] : wrapped(`The scopes differ: ${from.scope}, then ${to.scope}.`, terminal.width);
  return [
    ...wrapped(`From ${groundInWords(from)} to ${groundInWords(to)}`, terminal.width).map((line) =>
      bold(line, terminal),
    ),
    ...scopeNote,
    ...[...new Set([...from.caveats, ...to.caveats])].flatMap((each) => wrapped(`Note: ${each}`, terminal.width)),
    ...changesText(delta.changes, to, terminal),
    ...title('Scenarios that apply on one side alone'),
    ...scenariosText(delta.scenarios, delta, terminal),
    ...(delta.runs === undefined
      ? []
      : [...title('Scenarios whose verdict differs'), ...verdictsText(delta, terminal)]),
    ...(delta.evidence === undefined
      ? []
      : [
          ...title(`Verdicts of the run ${delta.evidence.record.id} under the rules of ${inWords(to.date)}`),
          ...standingsText(delta.evidence.standings, delta.evidence.record, terminal),
        ]),
    '',
    ...summary(delta, terminal),
  ];
}

function scenariosText(changes: readonly ScenarioChange[], { from, to }: Delta, terminal: Terminal): string[] {
  if (changes.length === 0) {
    return ['  none'];
  }
  return (['applies', 'does not apply'] as const).flatMap((now) => {
    const those = changes.filter((each) => each.now === now);
    const where: Rulebook = now === 'applies' ? to : from;
    return those.length === 0
      ? []
      : [
          dim(`  only on ${inWords(where.date)}${from.scope === to.scope ? '' : ` (${where.scope})`}`, terminal),
          ...byFeature(those.map(({ scenario }) => scenario)).flatMap(([feature, scenarios]) => [
            ...hanging('    ', feature, terminal.width),
            ...columns(
              scenarios.map(({ line, name }) => [`:${line}`, name]),
              terminal.width,
              '      ',
            ),
          ]),
        ];
  });
}

function verdictsText({ runs }: Delta, terminal: Terminal): string[] {
  if (runs === undefined || runs.verdicts.length === 0) {
    return ['  none'];
  }
  const kinds = new Map<string, VerdictChange[]>();
  for (const each of runs.verdicts) {
    const kind = `${each.before ?? '(not there)'} → ${each.after ?? '(not there)'}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), each]);
  }
  return [...kinds].flatMap(([kind, those]) => [
    `  ${kind} (${those.length})`,
    ...byFeature(those).flatMap(([feature, changes]) =>
      changes.some(({ before, after }) => before === 'not-applicable' || after === 'not-applicable')
        ? hanging('    ', `${feature}:${changes.map(({ line }) => line).join(', ')}`, terminal.width)
        : [
            ...hanging('    ', feature, terminal.width),
            ...changes.flatMap(({ line, name, reason }) => [
              ...hanging(`      :${line}  `, name, terminal.width),
              ...(reason === '' ? [] : hanging('          ', reason, terminal.width)),
            ]),
          ],
    ),
  ]);
}

/** In the order of the suite; a feature's scenarios stand together. */
function byFeature<T extends { readonly feature: string }>(those: readonly T[]): readonly (readonly [string, T[]])[] {
  return [...new Set(those.map(({ feature }) => feature))].map((feature) => [
    feature,
    those.filter((each) => each.feature === feature),
  ]);
}

const standingWords: Readonly<Record<Standing, string>> = {
  void: 'void: what they judged is no longer asked',
  're-run': 'to be run again',
  stands: 'stand',
  'no verdict': 'without a verdict then',
};

function standingsText(those: readonly VerdictStanding[], record: RunRecord, terminal: Terminal): string[] {
  const lines =
    record.status === 'complete' ? [] : wrapped('  The run is incomplete: it stopped before its end.', terminal.width);
  for (const standing of standings) {
    const found = those.filter((each) => each.standing === standing);
    if (found.length > 0) {
      lines.push(`  ${found.length} ${standingWords[standing]}`);
    }
    for (const [feature, verdicts] of byFeature(found)) {
      lines.push(...hanging('    ', feature, terminal.width));
      for (const { line, name, verdict, reasons } of verdicts) {
        lines.push(...hanging(`      :${line}  `, `${name} (${verdict})`, terminal.width));
        lines.push(...reasons.flatMap((reason) => hanging('          ', reason, terminal.width)));
      }
    }
  }
  return lines;
}

function summary({ changes, scenarios, runs, evidence }: Delta, terminal: Terminal): string[] {
  const sum = (of: 'added' | 'withdrawn' | 'rows') =>
    changes.groups.reduce((total, group) => total + group[of].length, 0);
  const changed = new Set(changes.groups.flatMap((group) => group.changed.map(({ requirement }) => requirement.id)))
    .size;
  const number = (standing: Standing) => evidence?.standings.filter((each) => each.standing === standing).length ?? 0;
  const parts = [
    `${count(sum('added'), 'requirement')} added, ${changed} changed, ${sum('withdrawn')} withdrawn`,
    count(sum('rows'), 'row'),
    `${count(scenarios.length, 'scenario')} on one side alone`,
    ...(runs === undefined ? [] : [`${count(runs.verdicts.length, 'verdict')} differing`]),
    ...(evidence === undefined
      ? []
      : [`of the earlier run ${number('stands')} stand, ${number('re-run')} to be run again, ${number('void')} void`]),
  ];
  const problems = runs?.problems.map((problem) => `Problem: ${problem}`) ?? [];
  return [
    ...wrapped(`${parts.join(' · ')}.`, terminal.width),
    ...problems.flatMap((each) => wrapped(each, terminal.width)),
  ];
}
