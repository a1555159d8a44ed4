import { escape as escaped } from 'html-escaper';
import { page, verbatim } from '../../report';
import {
  documentInWords,
  documentOf,
  inWords,
  type Requirement,
  type Row,
  type Rulebook,
  versionsInWords,
} from '../../rulebook';
import { visible } from '../../terms';
import type { CoveringScenario } from '../coverage';
import { sinceInWords, validityInWords, valueInWords } from './rule-words';

const style = `:root{--paper:#fff;--ink:#1a1f26;--soft:#59636f;--line:#e2e6ea}
@media screen and (prefers-color-scheme:dark){:root{--paper:#14171b;--ink:#e4e8ec;--soft:#9aa5b1;--line:#2c323a}}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
main{max-width:68rem;margin:0 auto;padding:2.5rem 1.5rem 5rem}
h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.1rem;margin:2.2rem 0 .3rem}h3{font-size:.95rem;margin:1.2rem 0 .3rem}
.soft{color:var(--soft)}.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.88rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th[scope=row]{font-weight:600;min-width:10rem}code{font-family:ui-monospace,monospace;font-size:.9em}`;

/** Requirements and rows of a date, each row with value, evidence, source, class and day, and who says so. One file. */
export function rulePage(
  rulebook: Rulebook,
  found: { readonly requirements: readonly Requirement[]; readonly rows: readonly Row<unknown>[] },
  scenariosOf: (requirement: string) => readonly CoveringScenario[],
): string {
  const sections = [
    ...found.requirements.map((each) => requirementSection(each, rulebook, scenariosOf(each.id))),
    ...(found.rows.length === 0 ? [] : [`<section><h2>Rows</h2>${rowTable(found.rows)}</section>`]),
  ];
  const title = `Rules of ${inWords(rulebook.date)}, scope ${rulebook.scope}`;
  const notes = [...rulebook.caveats, ...rulebook.overlays.map((file) => `with the overlay ${file}`)];
  const body = `<main>
<h1>${text(title)}</h1>
<p class="soft">${text(versionsInWords(rulebook.versions))}</p>
${notes.map((note) => `<p>Note: ${text(note)}</p>`).join('\n')}
${sections.join('\n')}
</main>`;
  return page({ title, style, body: verbatim(body) });
}

function requirementSection(
  requirement: Requirement,
  rulebook: Rulebook,
  scenarios: readonly CoveringScenario[],
): string {
  const { id, title, basis, unresolved, source } = requirement;
  const applies = rulebook.applies(requirement);
  const rows = requirement.rows.flatMap((row) => rulebook.row(row) ?? []);
  const places = scenarios.map(
    ({ feature, line, name }) => `<li>${text(name)} <code>${text(`${feature}:${line}`)}</code></li>`,
  );
  return `<section id="${text(id)}"><h2>${text(id)} ${text(title)}</h2>
<p>Ground: <b>${basis}</b>. Holds ${text(validityInWords(requirement))}${applies.applies ? '' : `. On this date it is not asked: ${text(applies.reason)}`}.</p>
${unresolved === undefined ? '' : `<p>Unresolved: ${text(unresolved)}.</p>`}
<p class="soft">Source: ${text(source)}</p>
<h3>Rows that it rests on, as they stand on this date</h3>
${rowTable(rows)}
<h3>Scenarios</h3>
${places.length === 0 ? '<p>None shows it.</p>' : `<ul>${places.join('')}</ul>`}
</section>`;
}

function rowTable(rows: readonly Row<unknown>[]): string {
  const head = ['Row', 'Value', 'Evidence', 'Source, class and day', 'Put by', 'Settled by'];
  const line = (row: Row<unknown>) => {
    const dated = row.datedBack === undefined ? '' : `: dated back from ${inWords(row.datedBack)}`;
    const note = row.note === undefined ? '' : `<br><span class="soft">${text(row.note)}</span>`;
    const sources = row.sources.map(
      ({ text: what, class: kind, from }) =>
        `${text(what)} (${text(kind)}${from === undefined ? '' : `, from ${text(inWords(from))}`})`,
    );
    const cells = [
      `${text(valueInWords(row.value))}${note}`,
      text(`${row.evidence}${dated}`),
      sources.join('<br>'),
      text(sinceInWords(row)),
      text(documentInWords(documentOf(row.id))),
    ];
    return `<tr><th scope="row"><code>${text(row.id)}</code></th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  };
  return `<div class="scroll"><table><thead><tr>${head.map((each) => `<th scope="col">${each}</th>`).join('')}</tr></thead><tbody>${rows.map(line).join('\n')}</tbody></table></div>`;
}

const text = (from: string): string => escaped(visible(from));
