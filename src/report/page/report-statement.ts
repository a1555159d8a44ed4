import type { RunRecord } from '../../evidence';
import { checkBases, verdicts } from '../../terms';
import { countGround } from '../run-facts';
import { groundWords, wordsOf } from '../verdict-words';
import { html, type Markup } from './html';
import { ground, verdictChip } from './report-parts';

function decisionRule(strict: boolean): string {
  const base =
    'A scenario passes when every check in it holds, fails when one does not, and its basis is the weakest ground under its checks';
  return strict
    ? `${base}; strict mode was on, so a pass or a fail on ground that is not stated became inconclusive.`
    : `${base}; strict mode was off, so verdicts on secondary, inferred or unverified ground stand and are marked with it, except that a real Device that contradicts such ground is an observation, never a fail.`;
}

/** Only where there are any: most readers never meet one. */
function ownRule(record: RunRecord): string {
  return countGround(record.scenarios).own === 0
    ? ''
    : " Assertions of the user's own stand on no ground of the Code's: they pass or fail in either mode, of a real Device too, and are counted apart.";
}

/** What the report is and what it isn't, in the words an auditor needs. */
export function statement(record: RunRecord): Markup {
  return html`<section aria-labelledby="statement"><h2 id="statement">What this is, and is not</h2>
<div class="notes">
<div><h3>What was judged</h3><p>The behaviour of one bench against the requirements named here, under the Smart Energy Code as it stood on the rules date. The results relate only to the items tested.</p></div>
<div><h3>Decision rule</h3><p>${decisionRule(record.strict)}${ownRule(record)}</p></div>
<div><h3>Self-checks</h3><p>A verdict on an emulated subject is a self-check: it shows that the bench and the suite work, stands apart from verdicts on real subjects, and is never a statement about a product.</p></div>
<div><h3>What it is not</h3><p>Not GFI, DCC Boxed, SIT/UIT/UEPT, CPA, Zigbee or DLMS certification, and not CPL submission evidence.</p></div>
</div></section>`;
}

/** The words of the report, for whoever reads it later and without its authors. */
export function glossary(): Markup {
  const verdictRows = verdicts.map((verdict) => {
    const { meaning, countsAgainstSubject } = wordsOf(verdict);
    return html`<tr><td>${verdictChip(verdict)}</td><td>${meaning}</td><td data-l="Counts against the subject">${countsAgainstSubject ? 'yes' : 'no'}</td></tr>`;
  });
  const groundRows = checkBases.map(
    (basis) => html`<tr><td>${ground(basis)}</td><td>${groundWords[basis].meaning}</td></tr>`,
  );
  return html`<section aria-labelledby="words"><h2 id="words">Words</h2>
<table class="stack"><thead><tr><th>Verdict</th><th>Meaning</th><th>Counts against the subject</th></tr></thead><tbody>${verdictRows}</tbody></table>
<h3>Basis: the ground under a check</h3>
<table class="stack"><thead><tr><th>Basis</th><th>Meaning</th></tr></thead><tbody>${groundRows}</tbody></table>
<h3>Other words</h3>
<table class="stack"><tbody>
<tr><th scope="row">Rules date</th><td>The day whose rules were applied. The bench clock may show another.</td></tr>
<tr><th scope="row">Scope</th><td>Implemented: what went live. Targeted: what was planned in February 2021.</td></tr>
<tr><th scope="row">Subject</th><td>What a verdict is about: the Device or the DCC, real or emulated, or the rulebook, where a scenario compares what documents say.</td></tr>
<tr><th scope="row">Observation</th><td>A real Device contradicted ground that is not stated. Noted, never a fail.</td></tr>
<tr><th scope="row">Assumption</th><td>A rulebook row that set-up consulted and on which no check rests.</td></tr>
</tbody></table></section>`;
}
