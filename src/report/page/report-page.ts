import type { RunRecord } from '../../evidence';
import { plainDate } from '../plain-time';
import { idAnchors, scenarioAnchors } from '../scenario-places';
import { html } from './html';
import { page } from './page';
import { reportScript } from './page-script';
import { deviceTable } from './report-devices';
import { outcomeOf, problems, reportHead } from './report-head';
import { attention, results } from './report-results';
import { glossary, statement } from './report-statement';
import { requirementTable, rowTable } from './report-tables';

/**
 * The run as one self-contained page for someone who reads it months later: no request to anywhere, whole without
 * scripts, the same bytes for the same record.
 */
export function renderHtml(record: RunRecord): string {
  const places = scenarioAnchors(record.scenarios);
  const anchors = { requirements: idAnchors('r', record.requirements), rows: idAnchors('row', record.rows) };
  const { title } = outcomeOf(record);
  return page({
    title: `${title}: rules of ${plainDate(record.at)}, ${record.bench} (meterbench ${record.id})`,
    script: reportScript,
    body: html`<a class="skip" href="#results">Skip to the results</a><main class="page">${reportHead(record)}
${problems(record)}${attention(record, places)}${statement(record)}${deviceTable(record)}${results(record, places, anchors)}
${requirementTable(record, places, anchors)}${rowTable(record, anchors)}${glossary()}
<p class="end">End of the report on run <span class="mono">${record.id}</span>. Rendered from its record and from nothing else.</p></main>`,
  });
}
