import { escape as escaped } from 'html-escaper';
import { page, verbatim } from '../../report';
import { inWords, type Rulebook } from '../../rulebook';
import { evidences, smiStatuses, visible } from '../../terms';
import { valueInWords } from '../rules';
import {
  forPermitted,
  groundSigns,
  type MatrixLine,
  outcomeInWords,
  outcomeWithSign,
  rolesAsked,
  rolesInWords,
  tally,
} from './matrix';
import { classOf, matrixData, outcomeClasses } from './matrix-data';
import { matrixScript } from './matrix-script';
import { matrixStyle } from './matrix-style';

/**
 * The matrix as one page that asks for nothing from anywhere. Its policy admits only the style and the script it was made
 * with. Without scripts it shows what those get who may send each request.
 */
export function matrixPage(lines: readonly MatrixLine[], rulebook: Rulebook): string {
  return page({
    title: `Authorisation matrix, rules of ${inWords(rulebook.date)}`,
    style: matrixStyle,
    script: matrixScript,
    body: verbatim(body(lines, rulebook)),
  });
}

function body(lines: readonly MatrixLine[], rulebook: Rulebook): string {
  return `
<div class="page">
${head(lines, rulebook)}
${tools(rolesAsked(lines))}
<div class="scroll">
<table>
<thead><tr><th scope="col">Request, and who may send it</th>${smiStatuses.map((status) => `<th scope="col">${broken(status)}</th>`).join('')}</tr></thead>
<tbody>
${lines.map(lineOf).join('\n')}
</tbody>
</table>
</div>
<p id="none" hidden>No cell is like that. Take a filter back.</p>
<section id="detail" role="dialog" aria-label="What this cell rests on" hidden></section>
<p class="end">${text(`Rules of ${inWords(rulebook.date)}, scope ${rulebook.scope}. Row ${rulebook.accessControlOrder.id}: ${valueInWords(rulebook.accessControlOrder.value)} (${rulebook.accessControlOrder.evidence}).`)}</p>
</div>
<script type="application/json" id="data">${JSON.stringify(matrixData(lines, rulebook)).replaceAll('<', '\\u003c')}</script>
`;
}

function text(value: string): string {
  return escaped(visible(value));
}

/** A status name that may break between its words. */
function broken(status: string): string {
  return status.replace(/(?<=[a-z])(?=[A-Z])/g, '<wbr>');
}

function head(lines: readonly MatrixLine[], rulebook: Rulebook): string {
  const counts = tally(lines.flatMap(({ cells }) => cells.flat()));
  const tile = (outcome: keyof typeof counts, title: string) => {
    const by = counts[outcome];
    const sum = evidences.reduce((total, each) => total + by[each], 0);
    const grounds = evidences.map((each) => `${by[each]} ${each}`).join(', ');
    return `<div class="${outcomeClasses[outcome]}"><dt><b>${sum}</b>${title}</dt><dd>${grounds}</dd></div>`;
  };
  const notes = [...rulebook.caveats, ...rulebook.overlays.map((file) => `with the overlay ${file}`)];
  return `<p class="over">meterbench · ${text(`rules of ${inWords(rulebook.date)}, scope ${rulebook.scope}`)}</p>
<h1>Authorisation matrix</h1>
<p class="lead">Which Service Request each User Role may send to a Device of each SMI Status, as far as the checks E2 (User Role) and E5 (SMI Status) go. Other checks look at more than role and status. A cell is as firm as the weakest row that it rests on; where the sources say nothing, so does the cell.</p>
${notes.map((note) => `<p class="lead soft">${text(`Note: ${note}.`)}</p>`).join('\n')}
<dl class="tiles">${tile('admitted', 'cells admitted')}${tile('refused', 'cells refused')}${tile('not stated', 'cells not stated')}</dl>
<ul class="legend"><li><b>✓ yes</b> admitted</li><li><b>✕ E5</b> refused with that code</li><li><b>✕ no</b> refused, code not stated</li><li><b>?</b> not stated</li>${evidences.map((each) => `<li>${groundSigns[each]} ${each}</li>`).join('')}</ul>`;
}

function tools(asked: readonly string[]): string {
  const options = (values: readonly string[]) =>
    values.map((value) => `<option value="${value}">${value}</option>`).join('');
  const roles = asked.map((role, index) => `<option value="${index}">${role}</option>`).join('');
  return `<div class="tools" id="tools" hidden>
<label>Find<input id="find" type="search" placeholder="11.2, firmware, ED …" autocomplete="off"></label>
<label>User Role<select id="role"><option value="">those who may send it</option>${roles}</select></label>
<label>Outcome<select id="outcome"><option value="">any</option>${options(['admitted', 'refused', 'not stated'])}</select></label>
<label>Ground<select id="ground"><option value="">any</option>${options(evidences)}</select></label>
<output id="told"></output>
</div>
<noscript><p class="lead soft">Without scripts the page shows what those get who may send each request. To see what a cell rests on: <span class="mono">meterbench matrix 11.2</span>.</p></noscript>`;
}

function lineOf(line: MatrixLine): string {
  const { srv, name, roles, rolesEvidence, nonDevice } = line;
  const who = roles === 'not stated' ? 'roles not stated' : rolesInWords(line, roles, ', ');
  const words = `${srv} ${name} ${who} ${nonDevice ? 'non-device' : ''}`.toLowerCase();
  const cells = smiStatuses.map((status) => {
    const cell = forPermitted(line, status);
    if (cell === undefined) {
      return '<td></td>';
    }
    const label = `${srv}, ${status}: ${outcomeInWords(cell)}, ${cell.evidence}`;
    return `<td><button type="button" class="${classOf(cell)}" aria-expanded="false" aria-label="${text(label)}"><span>${outcomeWithSign(cell)}</span><span class="g">${groundSigns[cell.evidence]}</span></button></td>`;
  });
  return `<tr data-words="${text(words)}"><th scope="row"><b>${text(srv)}</b>${text(name)}<small>${text(who)} ${groundSigns[rolesEvidence]}${nonDevice ? ' · Non-Device Request' : ''}</small></th>${cells.join('')}</tr>`;
}
