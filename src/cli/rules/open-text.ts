import { type OpenDocument, valueInWords } from '../../analysis/rules';
import { documentInWords, type Rulebook } from '../../rulebook';
import { rulesHead } from './rules-text';
import { bold, columns, count, hanging, type Terminal } from './terminal-lines';

/** What is open on the date, by the document that settles it. */
export function openText(rulebook: Rulebook, open: readonly OpenDocument[], terminal: Terminal): string[] {
  const { width } = terminal;
  const lines = open.flatMap(({ document, awaited, others }) => {
    const more = others.reduce((sum, { rows }) => sum + rows, 0);
    return [
      '',
      ...hanging(
        `${documentInWords(document)}: `,
        `${count(awaited.length + more, 'row is', 'rows are')} open`,
        width,
      ).map((line) => bold(line, terminal)),
      ...columns(
        awaited.map(({ row, requirements, scenarios }) => [
          row.id,
          `${valueInWords(row.value)} (${row.evidence}); ${count(scenarios.length, 'scenario waits', 'scenarios wait')}: ${requirements.join(', ')}`,
        ]),
        width,
      ),
      ...(more === 0
        ? []
        : hanging(
            '  no scenario waits for  ',
            others.map(({ table, rows }) => `${rows} of ${table}`).join(', '),
            width,
          )),
      ...(document === 'none-named' ? [] : [`  meterbench overlay template --document ${document}`]),
    ];
  });
  return [
    ...rulesHead(rulebook, terminal),
    ...(lines.length === 0 ? ['', 'Nothing of what was named is open.'] : lines),
  ];
}

export function openJson(rulebook: Rulebook, open: readonly OpenDocument[]) {
  return {
    date: rulebook.date,
    scope: rulebook.scope,
    overlays: rulebook.overlays,
    documents: open.map(({ document, awaited, others }) => ({
      document,
      name: documentInWords(document),
      awaited: awaited.map(({ row, requirements, scenarios }) => ({
        id: row.id,
        value: row.value,
        evidence: row.evidence,
        requirements,
        scenarios: scenarios.map(({ feature, line, name }) => ({ feature, line, name })),
      })),
      others,
    })),
  };
}
