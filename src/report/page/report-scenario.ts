import type { CheckRecord, MessageRecord, ScenarioRecord, StepRecord } from '../../evidence';
import { columnTime, plainDuration } from '../plain-time';
import { subjectText } from '../run-facts';
import { html, joined, type Markup } from './html';
import { type Anchors, ground, idLink, verdictChip } from './report-parts';

const openVerdicts = new Set(['fail', 'error', 'inconclusive', 'aborted']);

const stepWords: Readonly<Record<StepRecord['status'], { readonly symbol: string; readonly colour: string }>> = {
  passed: { symbol: '✔', colour: '' },
  failed: { symbol: '✘', colour: 'fail' },
  skipped: { symbol: '–', colour: '' },
  undefined: { symbol: '!', colour: 'error' },
  ambiguous: { symbol: '!', colour: 'error' },
  pending: { symbol: '!', colour: 'error' },
  unknown: { symbol: '!', colour: 'error' },
};

function steps(scenario: ScenarioRecord): Markup | undefined {
  if (scenario.steps.length === 0) {
    return undefined;
  }
  const items = scenario.steps.map(({ keyword, text, status }) => {
    const { symbol, colour } = stepWords[status];
    const told = html`<span class="st ${colour}">${symbol} ${status}</span>`;
    return html`<li><span class="t"><b>${keyword.trim()}</b> ${text}</span>${told}</li>`;
  });
  return html`<h5>Steps</h5><ol class="steps">${items}</ol>`;
}

function checkRow(check: CheckRecord, anchors: Anchors): Markup {
  const where = check.step === undefined ? undefined : html` <span class="soft">(step ${check.step + 1})</span>`;
  const { messages = [] } = check;
  const looked =
    messages.length === 0
      ? undefined
      : html` <span class="soft">(${messages.length === 1 ? 'message' : 'messages'} ${messages.join(', ')})</span>`;
  const observation = check.observation === true ? html` <span class="soft">observation</span>` : undefined;
  const rows = joined(
    check.rows.map((row) => idLink(row, anchors.rows)),
    ', ',
  );
  const rest = check.rows.length === 0 ? undefined : html`<br><span class="small">${rows}</span>`;
  return html`<tr${check.verdict === 'pass' ? undefined : html` class="unmet ${check.verdict}"`}>
<td>${verdictChip(check.verdict)}${observation}</td>
<td>${check.requirement === undefined ? html`<span class="soft">none</span>` : idLink(check.requirement, anchors.requirements)}</td>
<td class="t">${check.what}${where}${looked}</td>
<td class="t">${check.expected}</td>
<td class="t obs">${check.observed}</td>
<td>${ground(check.basis)}${rest}</td>
</tr>`;
}

function checks(scenario: ScenarioRecord, anchors: Anchors): Markup | undefined {
  if (scenario.checks.length === 0) {
    return scenario.verdict === 'not-applicable'
      ? undefined
      : html`<h5>Checks</h5><p class="soft">Nothing was checked.</p>`;
  }
  return html`<h5>Checks</h5>
<div class="scroll"><table class="checks stack">
<thead><tr><th>Verdict</th><th>Requirement</th><th>What</th><th>Expected</th><th>Observed</th><th>Basis and rows</th></tr></thead>
<tbody>${scenario.checks.map((check) => checkRow(check, anchors))}</tbody></table></div>`;
}

/** Hex in groups of four octets, to be read; the copy button gives it without the blanks. */
function grouped(hex: string): string {
  return /^[0-9a-f]*$/i.test(hex) ? hex.replace(/.{8}(?=.)/g, '$& ') : hex;
}

function message({ index, direction, device, lost, at, summary, hex }: MessageRecord): Markup {
  const way = direction === 'to-device' ? '→ to Device' : '← from Device';
  return html`<div class="msg">
<div class="msghead" data-n="${index}">
<span class="soft">${index}</span>
<b>${way}</b>
<span class="soft mono">${device}</span>
<span class="soft">${columnTime(at)}</span>
<span class="t">${summary}</span>${lost === true ? html` <span class="chip inconclusive">✕ lost on purpose, never arrived</span>` : undefined}
</div>
<pre class="hex" tabindex="0" aria-label="Message ${index}, hex">${grouped(hex)}</pre></div>`;
}

function messages(scenario: ScenarioRecord): Markup | undefined {
  return scenario.messages.length === 0
    ? undefined
    : html`<h5>Messages <span class="soft">(bench clock, UTC)</span></h5>${scenario.messages.map(message)}`;
}

function assumptions(scenario: ScenarioRecord, anchors: Anchors): Markup | undefined {
  if (scenario.assumptions.length === 0) {
    return undefined;
  }
  const links = scenario.assumptions.map((row) => idLink(row, anchors.rows));
  return html`<h5>Assumptions</h5><p class="small">Set-up consulted these rows; no check rests on them: ${joined(links, ', ')}</p>`;
}

function notes({ notes = [] }: ScenarioRecord): Markup | undefined {
  return notes.length === 0
    ? undefined
    : html`<h5>Noticed about real Devices</h5><ul class="small">${notes.map((note) => html`<li class="t">${note}</li>`)}</ul>`;
}

/** One scenario, folded unless it needs a reader's attention. */
export function scenarioBlock(scenario: ScenarioRecord, anchor: string, anchors: Anchors): Markup {
  const { verdict, reason, basis, requirements, tags } = scenario;
  const links = requirements.map((id) => idLink(id, anchors.requirements));
  const facts = [
    scenario.subject.kind === 'emulated' ? html`self-check` : undefined,
    basis && ground(basis),
    html`${plainDuration(scenario.duration)}`,
  ];
  return html`<details class="sc" id="${anchor}" data-v="${verdict}"${openVerdicts.has(verdict) ? html` open` : undefined}>
<summary>${verdictChip(verdict)}<span class="nm">${scenario.name}</span>
<span class="mt">${joined(
    facts.filter((fact) => fact !== undefined),
    ' · ',
  )}</span>${reason === '' ? undefined : html`<span class="why">${reason}</span>`}</summary>
<div class="body">
<p class="about"><span>Subject: ${subjectText(scenario.subject)}</span>
<span>${links.length === 0 ? 'Names no requirement' : html`Requirement: ${joined(links, ', ')}`}</span>
<span class="t">${scenario.feature}:${scenario.line}</span>
${tags.length === 0 ? undefined : html`<span class="t">${tags.join(' ')}</span>`}
<a href="#${anchor}">Link to this scenario</a></p>
${checks(scenario, anchors)}${notes(scenario)}${steps(scenario)}${messages(scenario)}${assumptions(scenario, anchors)}</div>
</details>`;
}
