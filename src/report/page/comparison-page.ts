import type { RunRecord, ScenarioRecord } from '../../evidence';
import { type ComparisonRow, compareRuns, runLabels } from '../comparison';
import { isSelfCheck, problemsOf } from '../run-facts';
import { scenarioAnchors } from '../scenario-places';
import { talliesInWords, wordsOf } from '../verdict-words';
import { html, type Markup } from './html';
import { page } from './page';
import { outcomeOf } from './report-head';
import { ground, selfCheckMark } from './report-parts';

interface Run {
  readonly record: RunRecord;
  readonly label: string;
  readonly report: string;
  readonly places: ReadonlyMap<ScenarioRecord, string>;
}

function runRow({ record, label, report }: Run): Markup {
  const { verdict, title } = outcomeOf(record);
  const told = talliesInWords(record.scenarios);
  return html`<tr><th scope="row">${label}</th>
<td data-l="Outcome"><span class="chip ${verdict}">${wordsOf(verdict).symbol} ${title}</span></td>
<td data-l="Verdicts">${told.join(' · ') || 'no scenario ran'}</td>
<td data-l="Conditions">${record.scope}${record.strict ? ', strict' : ''}<br><span class="soft small">${record.bench}</span></td>
<td data-l="Report"><a class="mono" href="${report}">${record.id}</a></td></tr>`;
}

function cell(scenario: ScenarioRecord | undefined, run: Run | undefined): Markup {
  const label = run?.label ?? '';
  if (scenario === undefined || run === undefined) {
    return html`<td data-l="${label}"><span class="soft">· not in this run</span></td>`;
  }
  const { symbol, word } = wordsOf(scenario.verdict);
  const link = `${run.report}#${run.places.get(scenario) ?? ''}`;
  const reason = scenario.verdict === 'pass' ? '' : scenario.reason.trim() || 'No reason was recorded.';
  const basis =
    scenario.basis === undefined ? undefined : html` <span class="soft small">${ground(scenario.basis)}</span>`;
  return html`<td data-l="${label}"><a class="chip ${scenario.verdict}" href="${link}">${symbol} ${word}</a>${basis}${isSelfCheck(run.record) ? undefined : html` ${selfCheckMark(scenario.subject)}`}
${reason === '' ? undefined : html`<div class="why soft small">${reason}</div>`}</td>`;
}

function scenarioRow(row: ComparisonRow, runs: readonly Run[]): Markup {
  return html`<tr class="${row.differs ? 'differs' : 'same'}"><td class="sign">${row.differs ? html`<span class="math">≠</span> differs` : html`<span class="math">=</span> same`}</td>
<th scope="row">${row.name}</th>${row.cells.map((scenario, index) => cell(scenario, runs[index]))}</tr>`;
}

function featureTables(records: readonly RunRecord[], runs: readonly Run[]): Markup[] {
  const span = runs.length + 2;
  return compareRuns(records).map(({ feature, title, rules }) => {
    const changed = rules.some(({ items }) => items.some(({ differs }) => differs));
    const bodies = rules.map(({ title: rule, items }) => {
      const still = items.every(({ differs }) => !differs);
      const head =
        rule === ''
          ? undefined
          : html`<tr class="rulerow"><th scope="rowgroup" colspan="${span}">Rule: ${rule}</th></tr>`;
      return html`<tbody${still ? html` class="allsame"` : undefined}>${head}${items.map((row) => scenarioRow(row, runs))}</tbody>`;
    });
    return html`<section${changed ? undefined : html` class="allsame"`}><h3>${title}</h3><p class="soft small t">${feature}</p>
<div class="scroll"><table class="cmp stack"><thead><tr><th></th><th>Scenario</th>${runs.map(({ label }) => html`<th>${label}</th>`)}</tr></thead>${bodies}</table></div></section>`;
  });
}

function warnings(runs: readonly Run[]): Markup[] {
  return runs.flatMap(({ record, label }) => {
    const stopped = record.status === 'complete' ? [] : ['INCOMPLETE: the run stopped before it was finished'];
    return [...stopped, ...problemsOf(record)].map(
      (text) =>
        html`<div class="banner error"><span class="sign" aria-hidden="true">!</span><p class="t"><strong>${label}</strong> ${text}</p></div>`,
    );
  });
}

/**
 * Runs side by side as one page, meant to lie in a folder beside theirs: each scenario's verdict and reason per run,
 * with a link to its place in that run's own report.
 */
export function renderComparison(records: readonly RunRecord[]): string {
  const labels = runLabels(records);
  const runs = records.map(
    (record, index): Run => ({
      record,
      label: labels[index] ?? record.id,
      report: `../${encodeURIComponent(record.id.replace(/\p{Cs}/gu, '\uFFFD'))}/report.html`,
      places: scenarioAnchors(record.scenarios),
    }),
  );
  const rows = compareRuns(records).flatMap(({ rules }) => rules.flatMap(({ items }) => items));
  const differing = rows.filter(({ differs }) => differs).length;
  const selfCheck =
    records.length > 0 && records.every(isSelfCheck)
      ? html`<p class="soft">These are <b>self-checks</b>: nothing real is judged, so nothing here is a statement about a product.</p>`
      : undefined;
  return page({
    title: `Runs side by side: ${labels.join(' and ') || 'none'} (meterbench)`,
    body: html`<main class="page"><header><p class="over">meterbench: runs side by side</p>
<h1>${labels.length === 0 ? 'No runs' : `Rules of ${labels.join(' and ')}`}</h1></header>
<div class="banner ${differing > 0 ? 'inconclusive' : 'not-applicable'}"><span class="sign math" aria-hidden="true">${differing > 0 ? '≠' : '='}</span><div><p><strong>${differing} of ${rows.length} ${rows.length === 1 ? 'scenario' : 'scenarios'} ${differing === 1 ? 'differs' : 'differ'}</strong></p>${selfCheck}</div></div>
${warnings(runs)}
<h2>Runs</h2><div class="scroll"><table class="stack"><thead><tr><th>Rules</th><th>Outcome</th><th>Verdicts</th><th>Conditions</th><th>Report</th></tr></thead><tbody>${runs.map(runRow)}</tbody></table></div>
<h2>Scenarios</h2><label class="only"><input type="checkbox" id="only"> Show only what differs</label>
${featureTables(records, runs)}
<p class="end">End of the comparison. Rendered from the records of the runs and from nothing else.</p></main>`,
  });
}
