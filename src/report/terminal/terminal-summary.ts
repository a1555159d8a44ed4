import type { CheckRecord, RunRecord, ScenarioRecord } from '../../evidence';
import { bases, type Verdict, visible, visibleLine } from '../../terms';
import {
  bySubjectKind,
  changedOnPurpose,
  countGround,
  isSelfCheck,
  judgedNothing,
  problemsOf,
  subjectText,
} from '../run-facts';
import { basisWord, talliesInWords, wordsOf } from '../verdict-words';
import { rulesLines } from './rules-lines';
import {
  hanging,
  inARow,
  type Paint,
  type Palette,
  paintedVerdict,
  palette,
  type TerminalOptions,
  usableWidth,
  wrapped,
} from './terminal-text';

/** How many scenarios that don't apply for one reason are named before the rest are only counted. */
const namedPerReason = 3;
/** Lines of one text before the reader is sent to the report. */
const most = 8;

function checkLines(check: CheckRecord, width: number, { dim }: Palette): string[] {
  const rows = check.rows.length === 0 ? '' : ` (${check.rows.map(visibleLine).join(', ')})`;
  const observation = check.observation === true ? ', an observation' : '';
  return [
    ...hanging(
      `    ${visibleLine(check.requirement ?? 'no requirement')}  `,
      `${visibleLine(check.what)}${observation}`,
      width,
      { most },
    ),
    ...hanging('      expected  ', visible(check.expected), width, { most }),
    ...hanging('      observed  ', visible(check.observed), width, { most }),
    ...hanging('      basis     ', `${basisWord(check.basis)}${rows}`, width, { paint: dim, most }),
  ];
}

/** `✘ fail: Name of the scenario`, the verdict in its colour. */
function titleLines({ verdict, name }: ScenarioRecord, width: number, colours: Palette): string[] {
  const { symbol, word } = wordsOf(verdict);
  const [first = '', ...rest] = wrapped(`${symbol} ${inARow([`${word}:`])} ${visibleLine(name)}`, width - 2);
  const told = `${symbol} ${word}:`;
  const painted = `${paintedVerdict(verdict, colours)}:${colours.bold(first.slice(told.length))}`;
  return [painted, ...rest.map((line) => `  ${colours.bold(line)}`)];
}

function scenarioLines(scenario: ScenarioRecord, width: number, colours: Palette): string[] {
  const unmet = scenario.checks.filter(({ verdict }) => verdict !== 'pass');
  const reason = visible(scenario.reason).trim() || 'no reason was recorded';
  const subject = `${subjectText(scenario.subject)}${scenario.subject.kind === 'emulated' ? ' (self-check)' : ''}`;
  const ids = unmet.length === 0 ? scenario.requirements.map(visibleLine) : [];
  const place = visibleLine(`${scenario.feature}:${scenario.line}`);
  return [
    ...titleLines(scenario, width, colours),
    ...hanging('  ', place, width, { paint: colours.dim, most }),
    ...hanging('  ', inARow([subject, ...ids]), width, { paint: colours.dim, most }),
    ...hanging('  ', reason, width, { most }),
    ...unmet.flatMap((check) => checkLines(check, width, colours)),
    '',
  ];
}

/** Scenarios of a verdict that needs no attention, by the reason that they share. */
function quietLines(verdict: Verdict, all: readonly ScenarioRecord[], width: number, colours: Palette): string[] {
  const { symbol, word } = wordsOf(verdict);
  const scenarios = all.filter((scenario) => scenario.verdict === verdict);
  const byReason = new Map<string, ScenarioRecord[]>();
  for (const scenario of scenarios) {
    const reason = visible(scenario.reason).trim() || 'no reason was recorded';
    byReason.set(reason, [...(byReason.get(reason) ?? []), scenario]);
  }
  return [...byReason].flatMap(([reason, members]) => {
    const named = members.slice(0, namedPerReason).flatMap((scenario) => {
      const place = `${scenario.feature}:${scenario.line} ${scenario.name}`;
      return hanging('    ', visibleLine(place), width, { paint: colours.dim, most });
    });
    const rest = members.length - namedPerReason;
    return [
      ...hanging(`${symbol} `, `${word} (${members.length}): ${reason}`, width, { most }),
      ...named,
      ...(rest > 0 ? [colours.dim(`    and ${rest} more`)] : []),
      '',
    ];
  });
}

/** What was noticed about real Devices, once each, with the first scenario that noticed it. */
function noteLines(scenarios: readonly ScenarioRecord[], width: number, { dim }: Palette): string[] {
  const firstOf = new Map<string, ScenarioRecord>();
  for (const scenario of scenarios) {
    for (const note of scenario.notes ?? []) {
      firstOf.set(note, firstOf.get(note) ?? scenario);
    }
  }
  return [...firstOf].flatMap(([note, { feature, line, name }]) => [
    ...hanging('• ', visible(note), width, { most }),
    ...hanging('    ', visibleLine(`${feature}:${line} ${name}`), width, { paint: dim, most }),
    '',
  ]);
}

function wholeRunLines(record: RunRecord, width: number, colours: Palette): string[] {
  const mark = (text: string): string => colours.verdict('error', text);
  const lines = problemsOf(record).flatMap((problem) => [
    ...hanging('! ', visible(problem), width, { paint: mark, most }),
    '',
  ]);
  return record.status === 'complete'
    ? lines
    : [...hanging('! ', 'INCOMPLETE: the run stopped before it was finished', width, { paint: mark }), '', ...lines];
}

function countLines(title: string, scenarios: readonly ScenarioRecord[], width: number, paint: Paint): string[] {
  const number = `${scenarios.length} ${scenarios.length === 1 ? 'scenario' : 'scenarios'}`;
  return hanging(title, inARow([number, ...talliesInWords(scenarios)]), width, { paint });
}

function closingLines(record: RunRecord, width: number, { bold }: Palette): string[] {
  const { real, emulated, documents } = bySubjectKind(record);
  const parts = [
    { title: 'Real subjects  ', of: real },
    { title: 'Self-checks    ', of: emulated },
    { title: 'Documents      ', of: documents },
  ].filter(({ of }) => of.length > 0);
  const lines =
    parts.length > 1
      ? parts.flatMap(({ title, of }) => countLines(title, of, width, bold))
      : countLines('', record.scenarios, width, bold);
  const ground = countGround(record.scenarios);
  const checks = bases.reduce((sum, basis) => sum + ground[basis], 0);
  if (checks > 0) {
    const standing = bases.map((basis) => `${ground[basis]} ${basis}`).join(', ');
    const strict = record.strict ? ' Strict: only stated ground counts.' : '';
    lines.push(...wrapped(`${checks} ${checks === 1 ? 'check' : 'checks'}, by ground: ${standing}.${strict}`, width));
  }
  if (ground.own > 0) {
    const which = ground.own === 1 ? "1 assertion of the user's own" : `${ground.own} assertions of the user's own`;
    lines.push(...wrapped(`${which}, on no ground of the Code's: counted apart.`, width));
  }
  lines.push(...rulesLines(record, width));
  for (const change of changedOnPurpose(record)) {
    lines.push(...wrapped(`Changed on purpose: ${visible(change)}.`, width));
  }
  if (judgedNothing(record)) {
    lines.push(...wrapped('Nothing was judged: no scenario ran, or none applies. That is not a pass.', width));
  }
  if (isSelfCheck(record)) {
    lines.push(...wrapped('Self-check: nothing real was judged, so this says nothing about a product.', width));
  }
  return lines;
}

/**
 * The end of a run for the terminal: what didn't pass and why, then the totals. Short when all passed. Ends with a
 * newline.
 */
export function terminalSummary(record: RunRecord, options: TerminalOptions): string {
  const width = usableWidth(options.width);
  const colours = palette(options.colour);
  const worstLast = ['inconclusive', 'fail', 'aborted', 'error'] as const;
  const lines = [
    ...quietLines('not-applicable', record.scenarios, width, colours),
    ...quietLines('unresolved', record.scenarios, width, colours),
    ...worstLast
      .flatMap((verdict) => record.scenarios.filter((scenario) => scenario.verdict === verdict))
      .flatMap((scenario) => scenarioLines(scenario, width, colours)),
    ...noteLines(record.scenarios, width, colours),
    ...wholeRunLines(record, width, colours),
    ...closingLines(record, width, colours),
  ];
  return `${lines.join('\n')}\n`;
}
