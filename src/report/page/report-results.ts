import type { RunRecord, ScenarioRecord } from '../../evidence';
import { bySubjectKind, countVerdicts, isSelfCheck } from '../run-facts';
import { byFeatureAndRule } from '../scenario-places';
import { talliesInWords, verdictsWorstFirst, wordsOf } from '../verdict-words';
import { html, type Markup } from './html';
import { type Anchors, selfCheckMark, verdictChip } from './report-parts';
import { scenarioBlock } from './report-scenario';

export type ScenarioAnchors = ReadonlyMap<ScenarioRecord, string>;

/** How many scenarios of one verdict are named at the top before the rest are only counted. */
const named = 12;

/** What needs attention, in one list, before the detail. */
export function attention(record: RunRecord, places: ScenarioAnchors): Markup | undefined {
  const mixed = !isSelfCheck(record);
  const items = verdictsWorstFirst
    .filter((verdict) => verdict !== 'pass' && verdict !== 'unresolved' && verdict !== 'not-applicable')
    .flatMap((verdict) => {
      const found = record.scenarios.filter((scenario) => scenario.verdict === verdict);
      const shown = found.slice(0, named).map(
        (scenario) => html`<li>${verdictChip(verdict)}
<span><a href="#${places.get(scenario)}">${scenario.name}</a>${mixed ? html` ${selfCheckMark(scenario.subject)}` : undefined}</span>
<span class="why soft small">${scenario.reason || 'No reason was recorded.'}</span></li>`,
      );
      const rest = found.length - named;
      const more = html`<li>${verdictChip(verdict)}<span class="soft">and ${rest} more, among the results</span></li>`;
      return rest > 0 ? [...shown, more] : shown;
    });
  return items.length === 0
    ? undefined
    : html`<section aria-labelledby="attention"><h2 id="attention">What did not pass</h2>
<ul class="plain attention">${items}</ul></section>`;
}

function tools(record: RunRecord): Markup {
  const counts = countVerdicts(record.scenarios);
  const buttons = verdictsWorstFirst
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => {
      const { symbol, word } = wordsOf(verdict);
      return html`<button type="button" data-f="${verdict}" aria-pressed="false">${symbol} ${word} ${counts[verdict]}</button>`;
    });
  return html`<div class="tools" id="tools" role="group" aria-label="Filter the scenarios" hidden>
<button type="button" data-f="" aria-pressed="true">All</button>${buttons}
<input id="find" type="search" placeholder="Find by name, requirement or tag" aria-label="Find by name, requirement or tag">
<span class="soft small" id="told" role="status"></span>
<button type="button" data-open="1">Open all</button><button type="button" data-open="0">Close all</button></div>`;
}

function features(scenarios: readonly ScenarioRecord[], places: ScenarioAnchors, anchors: Anchors): Markup[] {
  return byFeatureAndRule(scenarios, (scenario) => scenario).map(({ feature, title, rules }) => {
    const all = rules.flatMap(({ items }) => items);
    const blocks = rules.map(
      (rule) => html`<div class="rule">
${rule.title === '' ? undefined : html`<h4>Rule: ${rule.title}</h4>`}
${rule.items.map((scenario) => scenarioBlock(scenario, places.get(scenario) ?? '', anchors))}</div>`,
    );
    return html`<section class="feature"><div class="featurehead"><h3>${title}</h3>
<span class="soft small">${talliesInWords(all).join(' · ')}</span></div>
<p class="soft small t">${feature}</p>${blocks}</section>`;
  });
}

/** Every scenario by feature and Rule; verdicts on real subjects first, self-checks in a section of their own. */
export function results(record: RunRecord, places: ScenarioAnchors, anchors: Anchors): Markup {
  const { real, emulated, documents } = bySubjectKind(record);
  const ofReal = html`<section aria-labelledby="real"><h2 id="real">Verdicts on real subjects</h2>${features(real, places, anchors)}</section>`;
  const ofEmulated = html`<section aria-labelledby="self-checks"><h2 id="self-checks">Self-checks</h2>
<p class="soft">Verdicts on emulated subjects: they show that the bench works, and say nothing about a product.</p>
${features(emulated, places, anchors)}</section>`;
  const ofDocuments = html`<section aria-labelledby="documents"><h2 id="documents">What documents say</h2>
<p class="soft">The rulebook compared with what a requirement says that a document holds. Nothing was run, and nothing is said of a product.</p>
${features(documents, places, anchors)}</section>`;
  return html`<div id="results">${record.scenarios.length === 0 ? html`<h2>Results</h2><p>No scenario ran.</p>` : tools(record)}
${real.length === 0 ? undefined : ofReal}${emulated.length === 0 ? undefined : ofEmulated}${documents.length === 0 ? undefined : ofDocuments}</div>`;
}
