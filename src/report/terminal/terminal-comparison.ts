import type { RunRecord } from '../../evidence';
import type { Verdict } from '../../terms';
import { visible, visibleLine } from '../../terms';
import { type ComparisonRow, compareRuns, reasonsOf, runLabels } from '../comparison';
import { type Apart, aparts, isSelfCheck, problemsOf, tallyOf } from '../run-facts';
import type { FeatureGroup } from '../scenario-places';
import { verdictsWorstFirst, verdictText } from '../verdict-words';
import { rulesLines } from './rules-lines';
import {
  displayWidth,
  hanging,
  type Paint,
  type Palette,
  padded,
  palette,
  type TerminalOptions,
  usableWidth,
  wrapped,
} from './terminal-text';

const absent = '· not in this run';
const gap = 2;

interface Sheet {
  readonly width: number;
  readonly colours: Palette;
  readonly labels: readonly string[];
  /** Width of the column of names; 0 where the runs stand below the name, because they don't fit beside it. */
  readonly nameWidth: number;
  readonly cellWidth: number;
}

function sheet(records: readonly RunRecord[], { width, colour }: TerminalOptions): Sheet {
  const labels = runLabels(records).map(visibleLine);
  const usable = usableWidth(width);
  const cellWidth = Math.max(
    displayWidth(verdictText('not-applicable')),
    ...labels.map((label) => Math.min(20, displayWidth(label))),
  );
  const left = usable - labels.length * (cellWidth + gap);
  return { width: usable, colours: palette(colour), labels, nameWidth: left >= 22 ? left : 0, cellWidth };
}

interface Cell {
  readonly text: string;
  readonly paint: Paint;
}

/** A name on the left, wrapped, and one cell per run on the right, aligned with its first line. */
function rowLines(page: Sheet, mark: string, name: string, cells: readonly Cell[], paintName: Paint): string[] {
  const indent = ' '.repeat(displayWidth(mark));
  const beside = page.nameWidth > 0;
  const names = wrapped(name, (beside ? page.nameWidth : page.width) - displayWidth(mark));
  const columns = cells.map(({ text }) => wrapped(text, beside ? page.cellWidth : page.width));
  if (!beside) {
    const labelWidth = Math.max(...page.labels.map(displayWidth));
    return [
      ...names.map((line, index) => `${index === 0 ? mark : indent}${paintName(line)}`),
      ...cells.flatMap(({ text, paint }, run) =>
        hanging(`${indent}  ${padded(page.labels[run] ?? '', labelWidth)}  `, text, page.width, { paint }),
      ),
    ];
  }
  const height = Math.max(names.length, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, index) => {
    const nameText = names[index] ?? '';
    const used = displayWidth(mark) + displayWidth(nameText);
    const name = `${index === 0 ? mark : indent}${paintName(nameText)}${' '.repeat(Math.max(0, page.nameWidth - used))}`;
    const rest = cells.map(({ paint }, run) => {
      const text = columns[run]?.[index] ?? '';
      const fill = run === cells.length - 1 ? '' : ' '.repeat(Math.max(0, page.cellWidth - displayWidth(text)));
      return `${' '.repeat(gap)}${text === '' ? '' : paint(text)}${fill}`;
    });
    return `${name}${rest.join('')}`.trimEnd();
  });
}

function verdictLines(page: Sheet, row: ComparisonRow, mixed: boolean): string[] {
  const { colours } = page;
  const emulated = row.cells.some((cell) => cell?.subject.kind === 'emulated');
  const cells = row.cells.map((cell): Cell => {
    const verdict: Verdict | undefined = cell?.verdict;
    return verdict === undefined
      ? { text: absent, paint: colours.dim }
      : { text: verdictText(verdict), paint: (text) => colours.verdict(verdict, text) };
  });
  const mark = row.differs ? '≠ ' : '  ';
  const name = `${visibleLine(row.name)}${mixed && emulated ? ' (self-check)' : ''}`;
  return rowLines(page, mark, name, cells, row.differs ? colours.marked : (text) => text);
}

function reasonLines(page: Sheet, row: ComparisonRow): string[] {
  return reasonsOf(row).flatMap(({ runs, reason }) => {
    const where = runs.length === page.labels.length ? '' : `${runs.map((run) => page.labels[run]).join('; ')}: `;
    return hanging('    ', `${where}${visible(reason)}`, page.width, { paint: page.colours.dim, most: 4 });
  });
}

/** Each row on its own lines; a reason stands once, under all the rows in a row that it is given for. */
function scenarioLines(page: Sheet, rows: readonly ComparisonRow[], mixed: boolean): string[] {
  const reasons = rows.map((row) => reasonLines(page, row));
  return rows.flatMap((row, index) => {
    const own = reasons[index] ?? [];
    const goesOn = own.join('\n') === reasons[index + 1]?.join('\n');
    return [...verdictLines(page, row, mixed), ...(goesOn ? [] : own)];
  });
}

/** Verdicts that need no line of their own where every run gave the same. */
const quiet: ReadonlySet<Verdict> = new Set(['pass', 'unresolved', 'not-applicable']);

/** More than so many alike are counted; fewer are named. */
const mostNamed = 3;

/** Of a comparison of more scenarios than so many, only those are named that differ or that anybody has to look at. */
const mostInFull = 40;

/** The quiet verdict that a scenario had in every run, where it had one. */
function alike(page: Sheet, { cells, differs }: ComparisonRow): Verdict | undefined {
  const verdict = cells[0]?.verdict;
  return page.labels.length > 1 && !differs && verdict !== undefined && quiet.has(verdict) ? verdict : undefined;
}

/** The scenarios that differ, or that anybody has to look at, each on its own lines; many alike are counted. */
function ruleLines(page: Sheet, rows: readonly ComparisonRow[], mixed: boolean): readonly string[] {
  const counts = countsAlike(page, rows).filter(([, count]) => count > mostNamed);
  const hidden = new Set<Verdict | undefined>(counts.map(([verdict]) => verdict));
  const named = rows.filter((row) => !hidden.has(alike(page, row) ?? 'fail'));
  return [...scenarioLines(page, named, mixed), ...counts.map((count) => alikeLine(page, '  ', count))];
}

function countsAlike(page: Sheet, rows: readonly ComparisonRow[]): readonly (readonly [Verdict, number])[] {
  return [...quiet]
    .map((verdict) => [verdict, rows.filter((row) => alike(page, row) === verdict).length] as const)
    .filter(([, count]) => count > 0);
}

function alikeLine({ colours }: Sheet, indent: string, [verdict, count]: readonly [Verdict, number]): string {
  return colours.dim(`${indent}${count} ${count === 1 ? 'scenario' : 'scenarios'} alike: ${verdictText(verdict)}`);
}

/** A feature's rules; of a long comparison those with nothing to look at are only counted, all together. */
function featureLines(
  page: Sheet,
  { title, rules }: FeatureGroup<ComparisonRow>,
  mixed: boolean,
  long: boolean,
): string[] {
  const folded = long ? rules.filter(({ items }) => items.every((row) => alike(page, row) !== undefined)) : [];
  const told = rules.filter((rule) => !folded.includes(rule));
  const counts = countsAlike(
    page,
    folded.flatMap(({ items }) => items),
  );
  const heading = wrapped(visibleLine(title), page.width).map(page.colours.bold);
  const ruled = told.flatMap((rule, index) => [
    ...(index > 0 ? [''] : []),
    ...(rule.title === ''
      ? []
      : hanging('  Rule: ', visibleLine(rule.title), page.width, { paint: page.colours.dim, most: 4 })),
    ...ruleLines(page, rule.items, mixed),
  ]);
  const between = ruled.length > 0 && counts.length > 0 ? [''] : [];
  return [...heading, ...ruled, ...between, ...counts.map((count) => alikeLine(page, '  ', count)), ''];
}

function totalLines(records: readonly RunRecord[], page: Sheet, differing: number, total: number): string[] {
  const row = (verdict: Verdict, apart: Apart | undefined): string[] => {
    const numbers = records.map(
      ({ scenarios }) => tallyOf(verdict, scenarios).find((each) => each.apart === apart)?.count ?? 0,
    );
    const cells = numbers.map(
      (number): Cell => ({
        text: String(number),
        paint: (text) => (number === 0 ? page.colours.dim(text) : page.colours.verdict(verdict, text)),
      }),
    );
    const name = apart === undefined ? verdictText(verdict) : `${verdictText(verdict)} ${apart}`;
    return numbers.some((number) => number > 0) ? rowLines(page, '  ', name, cells, (text) => text) : [];
  };
  const rows = verdictsWorstFirst.flatMap((verdict) => [undefined, ...aparts].flatMap((apart) => row(verdict, apart)));
  const told = `${differing} of ${total} ${total === 1 ? 'scenario' : 'scenarios'} ${differing === 1 ? 'differs' : 'differ'}${differing > 0 ? ' (marked ≠)' : ''}.`;
  return [page.colours.bold('Totals'), ...rows, '', ...wrapped(told, page.width)];
}

function warningLines(records: readonly RunRecord[], page: Sheet): string[] {
  return records.flatMap((record, run) => {
    const label = page.labels[run] ?? '';
    const stopped = record.status === 'complete' ? [] : ['INCOMPLETE: the run stopped before it was finished'];
    return [...stopped, ...problemsOf(record)].flatMap((text) =>
      hanging('! ', `${label}: ${visible(text)}`, page.width, {
        paint: (line) => page.colours.verdict('error', line),
        most: 8,
      }),
    );
  });
}

/**
 * Runs side by side for the terminal: each scenario's verdict per run, grouped by feature and Rule; rows that differ
 * are marked; the reason stands under whatever isn't a pass. Ends with a newline.
 */
export function terminalComparison(records: readonly RunRecord[], options: TerminalOptions): string {
  if (records.length === 0) {
    return 'No runs to compare.\n';
  }
  const page = sheet(records, options);
  const groups = compareRuns(records);
  const rows = groups.flatMap(({ rules }) => rules.flatMap(({ items }) => items));
  const heading = page.labels.map((label): Cell => ({ text: label, paint: page.colours.bold }));
  const mixed = !records.every(isSelfCheck);
  const lines = page.nameWidth > 0 ? [...rowLines(page, '', 'Rules of', heading, page.colours.dim), ''] : [];
  const long = rows.length > mostInFull;
  lines.push(...groups.flatMap((group) => featureLines(page, group, mixed, long)));
  lines.push(...totalLines(records, page, rows.filter(({ differs }) => differs).length, rows.length));
  const warnings = warningLines(records, page);
  if (warnings.length > 0) {
    lines.push('', ...warnings);
  }
  lines.push(...records.flatMap((record) => rulesLines(record, page.width)));
  if (!mixed) {
    lines.push(...wrapped('Self-check: nothing real was judged, so this says nothing about a product.', page.width));
  }
  return `${lines.join('\n')}\n`;
}
