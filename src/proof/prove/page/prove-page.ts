import { escape as escaped } from 'html-escaper';
import { page, verbatim } from '../../../report';
import { visible } from '../../../terms';
import { type Column, grouped, isRowKill, type MatrixScenario, type ProofMatrix } from '../cells/matrix';
import { countsOf } from '../findings/counts';
import { findingKindNames, findingKinds } from '../findings/finding';
import { aboutScenario, powerOf } from '../findings/scenario-findings';
import type { Proof } from '../prove';
import { proveScript } from './prove-script';
import { proveStyle } from './prove-style';
import { legend, shownCell } from './shown-cell';

/** A proof as one page that asks for nothing from anywhere. Without scripts it shows all of it; with them it can be sifted. */
export function provePage(proof: Proof): string {
  const { suite, findings } = proof;
  const verdict = findings.length === 0 ? 'proven' : 'not proven';
  return page({
    title: `Power of ${suite.name} ${suite.version}: ${verdict}`,
    style: proveStyle,
    script: proveScript,
    body: verbatim(`<div class="page">
${head(proof)}
${findingLists(proof)}
${matrixTable(proof.matrix)}
${realTable(proof)}
${grounds(proof)}
</div>`),
  });
}

const text = (value: string): string => escaped(visible(value));

function head(proof: Proof): string {
  const { suite, matrix, findings, rules, tags, overlays, controls } = proof;
  const { scenarios, cells, faults } = countsOf(matrix, proof.whole);
  const all = Object.values(scenarios).reduce((sum, each) => sum + each, 0);
  const tile = (dress: string, number: string, title: string, more: string) =>
    `<div class="${dress}"><dt><b>${number}</b> ${title}</dt><dd>${text(more)}</dd></div>`;
  const powerless = scenarios.none + scenarios['by error alone'];
  const notes = [
    ...(tags === '' ? [] : [`only scenarios that fit ${tags}`]),
    ...overlays.map((file) => `with the overlay ${file}`),
  ];
  return `<p class="over">meterbench prove · ${text(`${suite.name} ${suite.version} · rules of ${rules.join(', ')}`)}</p>
<h1>${findings.length === 0 ? 'The suite is proven' : 'The suite is not proven'}</h1>
<p class="lead">Everything that can be made wrong, against every scenario that it reaches. A scenario has power where it fails with something made wrong, by a requirement that is gone against, and blames who is wrong.</p>
${notes.map((note) => `<p class="lead soft">${text(`Note: ${note}.`)}</p>`).join('')}
<dl class="tiles">
${tile(powerless === 0 ? 'good' : 'bad', String(powerless), 'powerless scenarios', `of ${all}: ${scenarios['by fault']} turned by a fault, ${scenarios['by row']} by a changed row alone, ${scenarios['claims nothing']} claim nothing`)}
${tile(faults.detected === faults.all ? 'good' : proof.whole ? 'bad' : 'plain', `${faults.detected}/${faults.all}`, 'faults detected', proof.whole ? 'Modifications left out among them' : 'of those that reach these scenarios')}
${tile(cells.F.wrong === 0 ? 'good' : 'bad', String(cells.F.wrong), 'blamed wrongly', `cells, against ${cells.F.right} blamed rightly`)}
${tile(controls.length > 0 && controls.every(({ caught }) => caught) ? 'good' : 'bad', `${controls.filter(({ caught }) => caught).length}/${controls.length}`, 'useless judges found out', controls.map(({ judge }) => judge).join(', '))}
</dl>`;
}

function findingLists({ findings, excused, share }: Proof): string {
  const lists = findingKindNames.flatMap((kind) => {
    const those = findings.filter((each) => each.kind === kind);
    const items = those.map(
      ({ about, place, detail }) =>
        `<li><b>${text(about.replace(/^features\/[^:]*: /, ''))}</b>${place === undefined ? '' : ` <span class="mono">${text(place.replace(/^features\//, ''))}</span>`}<span class="why">${text(detail)}</span></li>`,
    );
    return those.length === 0
      ? []
      : `<details><summary><b>${those.length}</b> ${text(findingKinds[kind])}</summary><ul>${items.join('')}</ul></details>`;
  });
  const pardoned = excused.map(
    ({ finding, excuse }) =>
      `<li><b>${text(finding.about)}</b><span class="why">${text(`${excuse.because}: ${excuse.why} Until ${excuse.until}.`)}</span></li>`,
  );
  return `<section><h2>What is not proven</h2>${lists.length === 0 ? '<p>Nothing.</p>' : lists.join('\n')}
${pardoned.length === 0 ? '' : `<details><summary><b>${pardoned.length}</b> excused, ${share.toFixed(1)} % of the cells</summary><ul>${pardoned.join('')}</ul></details>`}</section>`;
}

const kindTitles = {
  device: 'Faults of a Device',
  dcc: 'Faults of the DCC',
  without: 'Modifications left out',
} as const;

function matrixTable(matrix: ProofMatrix): string {
  const { columns, scenarios } = matrix;
  const widths = grouped(columns, ({ kind }) => kind);
  const over = [...widths.values()].map(
    (those) =>
      `<th class="group" colspan="${those.length}" scope="colgroup">${kindTitles[those[0]?.kind ?? 'device']}</th>`,
  );
  const features = grouped(scenarios, ({ scenario }) => scenario.feature);
  const bodies = [...features].map(([feature, those]) => {
    const title = those[0]?.scenario.featureTitle ?? feature;
    return `<tbody><tr class="feature"><th scope="rowgroup" colspan="${columns.length + 3}">${text(title)} <span class="mono">${text(feature.replace(/^features\//, ''))}</span></th></tr>
${those.map((each) => lineOf(each, matrix)).join('\n')}</tbody>`;
  });
  return `<section><h2>The matrix</h2>
<ul class="legend">${legend.map(([dress, letter, meaning]) => `<li><i class="${dress}">${letter}</i> ${text(meaning)}</li>`).join('')}<li><i></i> not reached</li></ul>
<div class="tools" id="tools" hidden>
<label>Find<input id="find" type="search" placeholder="name, file, requirement …" autocomplete="off"></label>
<label>Power<select id="power"><option value="">all scenarios</option><option value="none">powerless</option><option value="by row">by a changed row alone</option><option value="by fault">by fault</option><option value="claims nothing">claims nothing</option><option value="stray">somebody else is blamed</option></select></label>
<output id="told"></output></div>
<div class="scroll"><table class="matrix"><thead><tr><td colspan="3"></td>${over.join('')}</tr>
<tr><th scope="col">Scenario</th><th scope="col">Power</th><th scope="col" class="tall"><span>changed rows</span></th>${columns.map(columnHead).join('')}</tr></thead>
${bodies.join('\n')}</table></div><p id="empty" hidden>No scenario is like that. Take a filter back.</p></section>`;
}

function columnHead({ name, standsFor, odd, kind }: Column, index: number, all: readonly Column[]): string {
  const first = all[index - 1]?.kind !== kind ? ' first' : '';
  return `<th scope="col" class="tall${odd ? ' odd' : ''}${first}" title="${text(standsFor)}"><span>${text(name)}</span></th>`;
}

function lineOf(each: MatrixScenario, matrix: ProofMatrix): string {
  const { scenario, cells, rowCells } = each;
  const power = powerOf(matrix, each);
  const byColumn = grouped(cells, ({ alteration }) => alteration);
  let stray = false;
  const squares = matrix.columns.map(({ alterations, kind }, index, all) => {
    const first = all[index - 1]?.kind !== kind ? ' first' : '';
    const shown = shownCell(
      alterations.flatMap(({ id }) => byColumn.get(id) ?? []),
      matrix,
    );
    stray ||= shown?.dress === 'stray';
    if (shown === undefined) {
      return `<td${first === '' ? '' : ' class="first"'}></td>`;
    }
    const title = shown.told === '' ? '' : ` title="${text(shown.told)}"`;
    return `<td class="${shown.dress}${first}"${title}>${shown.letter}</td>`;
  });
  const rows = rowCells.filter(isRowKill).length;
  const rowSquare =
    rowCells.length === 0 ? '<td></td>' : `<td class="${rows > 0 ? 'row' : 'none'}">${rows || '–'}</td>`;
  const words = `${aboutScenario(scenario)} ${scenario.requirements.join(' ')} ${scenario.subject}`.toLowerCase();
  const powerless = power === 'none' || power === 'by error alone';
  return `<tr data-words="${text(words)}" data-power="${powerless ? 'none' : power}"${stray ? ' data-stray=""' : ''}><th scope="row" title="${text(`${scenario.name}\n${scenario.requirements.join(' ')}`)}"><small>${scenario.line} ${scenario.subject}</small> ${text(scenario.name)}</th><td class="power ${powerless ? 'powerless' : ''}">${powerWords[power]}</td>${rowSquare}${squares.join('')}</tr>`;
}

const powerWords = {
  'by fault': 'fault',
  'by row': 'row',
  'by error alone': 'error',
  none: 'none',
  'claims nothing': 'no claim',
} as const;

function realTable({ real, whole }: Proof): string {
  // Where some scenarios ran, others may see what these don't.
  const seen = real.filter(({ fails, observations }) => whole || fails + observations > 0);
  const lines = seen.map(({ fault, fails, observations, needs }) => {
    const words =
      fails > 0
        ? 'a fail'
        : observations === 0
          ? 'nothing is seen'
          : 'an observation, unless an overlay states what it rests on';
    return `<tr><th scope="row">${text(fault)}</th><td class="${fails > 0 ? 'good' : 'bad'}">${words}</td><td>${fails}</td><td>${observations}</td><td class="mono">${text(needs.join(' '))}</td></tr>`;
  });
  return `<section><h2>On a bench with real Devices</h2><p class="lead">Ground that is not stated by a primary source or by test data can't fail a real Device: the difference is noted as an observation.</p>
<table class="real"><thead><tr><th scope="col">Fault</th><th scope="col">What it comes to</th><th scope="col">Fails</th><th scope="col">Observations</th><th scope="col">Requirements whose rows an overlay would have to state</th></tr></thead><tbody>${lines.join('')}</tbody></table></section>`;
}

function grounds({ controls, reference, suite, took }: Proof): string {
  const judges = controls.map(
    ({ judge, caught, how }) =>
      `<li>A judge that ${text(judge)}: ${caught ? 'found out' : 'not found out'} (${text(how)})</li>`,
  );
  const replayed = reference.map(
    ({ name, told, failures }) =>
      `<li>${text(name)}: ${text(told)}${failures.length === 0 ? '' : `; ${failures.length} failures`}</li>`,
  );
  return `<section><h2>Judges and reference data</h2><ul class="grounds">${judges.join('')}${replayed.join('')}</ul></section>
<p class="end">${text(`Suite ${suite.digest}. ${took.seconds} seconds, ${took.processes} processes.`)}</p>`;
}
