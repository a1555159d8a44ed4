import type { RequirementRecord, RowRecord, RunRecord, ScenarioRecord, Subject } from '../../evidence';
import { plainDate, plainValidity } from '../plain-time';
import { countVerdicts } from '../run-facts';
import { verdictsWorstFirst, wordsOf } from '../verdict-words';
import { html, joined, type Markup } from './html';
import { type Anchors, ground, idLink, verdictChip } from './report-parts';
import type { ScenarioAnchors } from './report-results';

function namers(scenarios: readonly ScenarioRecord[]): ReadonlyMap<string, readonly ScenarioRecord[]> {
  const found = new Map<string, ScenarioRecord[]>();
  for (const scenario of scenarios) {
    for (const id of new Set(scenario.requirements)) {
      const known = found.get(id);
      if (known === undefined) {
        found.set(id, [scenario]);
      } else {
        known.push(scenario);
      }
    }
  }
  return found;
}

function chips(kind: Subject['kind'], scenarios: readonly ScenarioRecord[]): Markup | undefined {
  const members = scenarios.filter(({ subject }) => subject.kind === kind);
  if (members.length === 0) {
    return undefined;
  }
  const counts = countVerdicts(members);
  const found = verdictsWorstFirst.filter((verdict) => counts[verdict] > 0);
  const shown = found.map((verdict) => html`<span>${verdictChip(verdict)} × ${counts[verdict]}</span>`);
  return html`<div class="links">${kind === 'emulated' ? html`<span class="self">self-check</span>` : undefined}${shown}</div>`;
}

function verdictsOn(scenarios: readonly ScenarioRecord[], places: ScenarioAnchors): Markup {
  if (scenarios.length === 0) {
    return html`<span class="soft">no scenario names it</span>`;
  }
  const links = scenarios.map(
    (scenario) =>
      html`<li>${wordsOf(scenario.verdict).symbol} <a href="#${places.get(scenario)}">${scenario.name}</a></li>`,
  );
  return html`${(['real', 'emulated', 'documents'] as const).map((kind) => chips(kind, scenarios))}
<details class="small"><summary class="soft">${scenarios.length} ${scenarios.length === 1 ? 'scenario' : 'scenarios'}</summary><ul class="plain">${links}</ul></details>`;
}

function requirementRow(
  requirement: RequirementRecord,
  anchors: Anchors,
  scenarios: readonly ScenarioRecord[],
  places: ScenarioAnchors,
): Markup {
  const { id, title, modification, basis, source, rows } = requirement;
  const links = rows.map((row) => idLink(row, anchors.rows));
  return html`<tr id="${anchors.requirements.get(id)}"><th scope="row"><span class="mono">${id}</span></th>
<td class="t">${title}<br><span class="soft small">${modification}</span></td>
<td data-l="Holds">${plainValidity(requirement)}</td>
<td data-l="Basis, source and rows">${ground(basis)}<br><span class="soft small t">${source}</span><br><span class="small">${joined(links, ', ')}</span></td>
<td data-l="Verdicts">${verdictsOn(scenarios, places)}</td></tr>`;
}

/** Each requirement with the verdicts of the scenarios that name it. */
export function requirementTable(record: RunRecord, places: ScenarioAnchors, anchors: Anchors): Markup {
  const by = namers(record.scenarios);
  const rows = record.requirements.map((one) => requirementRow(one, anchors, by.get(one.id) ?? [], places));
  const known = new Set(record.requirements.map(({ id }) => id));
  const strange = [...by.keys()].filter((id) => !known.has(id));
  const warning =
    strange.length === 0
      ? undefined
      : html`<p class="t">Named by scenarios, but not explained in the record: ${joined(
          strange.map((id) => html`<span class="mono">${id}</span>`),
          ', ',
        )}</p>`;
  return html`<section aria-labelledby="requirements"><h2 id="requirements">Requirements</h2>${warning}
${
  rows.length === 0
    ? html`<p class="soft">The record names no requirement.</p>`
    : html`<div class="scroll"><table class="stack reqs"><thead><tr><th>Id</th><th>Requirement and Modification</th><th>Holds</th><th>Basis, source and rows</th><th>Verdicts</th></tr></thead><tbody>${rows}</tbody></table></div>`
}</section>`;
}

/** A row's value as JSON, or as text where it can't be that. */
export function valueText(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  const text: string | undefined = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'bigint' ? part.toString() : part,
  );
  return text ?? '(none)';
}

function rowRow(row: RowRecord, anchor: string | undefined): Markup {
  const { id, value, evidence, source, sourceClass, from, datedBack, since } = row;
  const firm = sourceClass === 'primary' || sourceClass === 'test data';
  const day = from === undefined ? '' : `, from ${plainDate(from)}`;
  const dated =
    datedBack === undefined
      ? undefined
      : html`<br><span class="soft small">dated back from ${plainDate(datedBack)}</span>`;
  return html`<tr id="${anchor}"><th scope="row"><span class="mono t">${id}</span></th>
<td data-l="Value"><span class="mono t">${valueText(value)}</span></td>
<td data-l="Evidence">${ground(evidence === 'stated' && !firm ? 'secondary' : evidence)}${dated}</td><td data-l="Source" class="t">${source} <span class="soft">(${sourceClass}${day})</span></td><td data-l="Put by" class="t">${since ?? 'baseline'}</td></tr>`;
}

/** The rulebook rows that checks rest on, or that set-up consulted. */
export function rowTable(record: RunRecord, anchors: Anchors): Markup {
  const rows = record.rows.map((row) => rowRow(row, anchors.rows.get(row.id)));
  return html`<section aria-labelledby="rows"><h2 id="rows">Rulebook rows</h2>
<p class="soft">What the checks and the requirements rest on, as the rulebook held it on the rules date.</p>
${
  rows.length === 0
    ? html`<p class="soft">The record cites no row.</p>`
    : html`<div class="scroll"><table class="stack"><thead><tr><th>Row</th><th>Value</th><th>Evidence</th><th>Source and its class</th><th>Put by</th></tr></thead><tbody>${rows}</tbody></table></div>`
}</section>`;
}
