import type { RunRecord, ScenarioRecord } from '../../evidence';
import { checkBases, type Verdict, visible } from '../../terms';
import { exitCodeOf } from '../exit-code';
import { elapsed, plainDate, plainDuration, plainTime } from '../plain-time';
import {
  bySubjectKind,
  changedOnPurpose,
  countGround,
  countVerdicts,
  isSelfCheck,
  problemsOf,
  type Tally,
  tallyOf,
} from '../run-facts';
import { basisWord, groundWords, wordsOf } from '../verdict-words';
import { html, joined, type Markup, type Part } from './html';

function counted(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function faultsOf(scenarios: readonly ScenarioRecord[]): string {
  const counts = countVerdicts(scenarios);
  return [
    counts.error > 0 ? `${counted(counts.error, 'scenario', 'scenarios')} ended in error` : '',
    counts.aborted > 0 ? `${counted(counts.aborted, 'scenario was', 'scenarios were')} aborted` : '',
    ...tallyOf('fail', scenarios).map(({ count, apart }) =>
      count === 0 ? '' : [counted(count, 'scenario', 'scenarios'), 'failed', ...(apart ? [apart] : [])].join(' '),
    ),
    counts.inconclusive > 0 ? `${counted(counts.inconclusive, 'scenario is', 'scenarios are')} inconclusive` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What went wrong, on real subjects and in self-checks apart where the run has both. */
function told(record: RunRecord): string {
  const { real, emulated, documents } = bySubjectKind(record);
  const problems = problemsOf(record).length;
  const parts = [
    { where: 'On real subjects', of: real },
    { where: 'In self-checks', of: emulated },
    { where: 'In documents', of: documents },
  ].filter(({ of }) => of.length > 0);
  const sentences =
    parts.length > 1
      ? parts.map(({ where, of }) => `${where}: ${faultsOf(of) || 'nothing to report'}`)
      : [faultsOf(record.scenarios)];
  return [...sentences, problems > 0 ? `${counted(problems, 'problem', 'problems')} arose outside the scenarios` : '']
    .filter((sentence) => sentence !== '')
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

/** The run in a sentence or two, and the verdict whose sign and colour it takes. */
export function outcomeOf(record: RunRecord): {
  readonly verdict: Verdict;
  readonly title: string;
  readonly text: string;
} {
  const [firm, ...apart] = tallyOf('pass', record.scenarios);
  const passed = [
    counted(firm.count, 'scenario', 'scenarios'),
    ...apart.map((each) => `and ${each.count} ${each.apart}`),
  ].join(', ');
  switch (record.status === 'complete' ? exitCodeOf(record) : 'incomplete') {
    case 'incomplete':
      return {
        verdict: 'error',
        title: 'INCOMPLETE',
        text: `The run stopped before it was finished. What follows is what had been recorded by then; it is not a result. ${told(record)}`,
      };
    case 3:
      return { verdict: 'error', title: 'Error', text: `The run does not stand as a whole. ${told(record)}` };
    case 1:
      return { verdict: 'fail', title: 'Fail', text: told(record) };
    case 4:
      return countVerdicts(record.scenarios).inconclusive > 0
        ? { verdict: 'inconclusive', title: 'Inconclusive', text: told(record) }
        : {
            verdict: 'unresolved',
            title: 'Unresolved',
            text: 'All that ran stands on ground that settles nothing: no claim either way.',
          };
    case 5:
      return {
        verdict: 'not-applicable',
        title: 'Nothing was judged',
        text: 'No scenario ran, or none applies under these rules. That is not a pass.',
      };
    default:
      return {
        verdict: 'pass',
        title: 'Pass',
        text: `Every scenario that applies and that can be settled passed (${passed}).`,
      };
  }
}

function banner(record: RunRecord): Markup {
  const { verdict, title, text } = outcomeOf(record);
  const size = record.status === 'complete' ? '' : ' incomplete';
  const selfCheck = isSelfCheck(record)
    ? html`<p>This is a <b>self-check</b>: nothing real is judged, so nothing here is a statement about a product.</p>`
    : undefined;
  const changes = changedOnPurpose(record);
  const changed =
    changes.length === 0 ? undefined : html`<p><b>Changed on purpose:</b> ${changes.map(visible).join('; ')}.</p>`;
  const { caveats = [] } = record;
  const noted = caveats.length === 0 ? undefined : html`<p><b>Note:</b> ${caveats.map(visible).join('; ')}.</p>`;
  return html`<div class="banner ${verdict}${size}" role="status"><span class="sign" aria-hidden="true">${wordsOf(verdict).symbol}</span>
<div><p><strong>${title}</strong></p><p>${text}</p>${changed}${noted}${selfCheck}</div></div>`;
}

function tiles(title: Part, scenarios: readonly ScenarioRecord[]): Markup | undefined {
  if (scenarios.length === 0) {
    return undefined;
  }
  const tile = ({ verdict, apart, count }: Tally) => {
    const { symbol, word } = wordsOf(verdict);
    const more = apart === undefined ? '' : ` ${apart}`;
    return html`<div class="${count === 0 ? 'none' : verdict}"><dt>${symbol} ${word}${more}</dt><dd>${count}</dd></div>`;
  };
  const order = ['pass', 'fail', 'inconclusive', 'unresolved', 'error', 'aborted', 'not-applicable'] as const;
  const items = order.flatMap((verdict) => tallyOf(verdict, scenarios)).map(tile);
  return html`<h2 class="tilehead">${title} <span>${counted(scenarios.length, 'scenario', 'scenarios')}</span></h2><dl class="tiles">${items}</dl>`;
}

function fact(name: string, value: Part): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function groundText(record: RunRecord): Markup {
  const counts = countGround(record.scenarios);
  return joined(
    checkBases
      .filter((basis) => basis !== 'own' || counts.own > 0)
      .map((basis) => html`${groundWords[basis].symbol} ${counts[basis]} ${basisWord(basis)}`),
    ' · ',
  );
}

function facts(record: RunRecord): Markup {
  const span = elapsed(record.started, record.finished);
  const scope =
    record.scope === 'implemented' ? 'implemented: what went live' : 'targeted: what was planned in February 2021';
  const moment = (iso: string): Markup => html`<time datetime="${iso}">${plainTime(iso)}</time>`;
  return html`<dl class="facts">
${fact('Bench', record.bench)}
${fact('Rules date', html`<time datetime="${record.at}">${plainDate(record.at)}</time>`)}
${record.documents === undefined ? '' : fact('Documents', record.documents)}
${fact('Scope', scope)}
${fact('Strict', record.strict ? 'on: only stated ground counts' : 'off')}
${fact('Suite', `${record.suite.name} ${record.suite.version}, Node ${record.suite.node}`)}
${record.suite.validation === undefined ? '' : fact('Validation record', html`<span class="mono">SHA-256 ${record.suite.validation}</span>`)}
${fact('Selection', record.tags.trim() === '' ? 'all scenarios' : html`<span class="mono">${record.tags}</span>`)}
${fact('Started', moment(record.started))}
${fact('Finished', record.finished === undefined ? 'never' : html`${moment(record.finished)}${span === undefined ? '' : ` (${plainDuration(span)})`}`)}
${fact('Run', html`<span class="mono">${record.id}</span>`)}
${fact('Ground under the checks', groundText(record))}</dl>`;
}

/** The top of a run's page: what it is, how it came out, and under which conditions. */
export function reportHead(record: RunRecord): Markup {
  const { real, emulated, documents } = bySubjectKind(record);
  const kind = isSelfCheck(record) ? 'self-check of the bench' : 'conformance run';
  return html`<header><p class="over">meterbench: ${kind}</p>
<h1>Rules of ${plainDate(record.at)}</h1>
${banner(record)}${tiles('Verdicts on real subjects', real)}${tiles('Self-checks on emulated subjects', emulated)}${tiles('What documents say', documents)}${facts(record)}
<nav class="contents" aria-label="Contents"><a href="#statement">What this is, and is not</a>
${record.devices.length === 0 ? undefined : html`<a href="#devices">Devices</a>`}<a href="#results">Results</a><a href="#requirements">Requirements</a><a href="#rows">Rulebook rows</a><a href="#words">Words</a></nav></header>`;
}

/** What went wrong outside any scenario. */
export function problems(record: RunRecord): Markup | undefined {
  const found = problemsOf(record);
  return found.length === 0
    ? undefined
    : html`<section aria-labelledby="problems"><h2 id="problems">Problems outside the scenarios</h2>
<ul class="plain attention">${found.map((problem) => html`<li><span class="chip error">! problem</span><span class="t">${problem}</span></li>`)}</ul></section>`;
}
