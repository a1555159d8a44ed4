import {
  type DocumentId,
  documentInWords,
  documentOf,
  gateOfRow,
  inWords,
  isTableName,
  type Row,
  type Rulebook,
  valueChoices,
  whatIsIn,
} from '../../rulebook';
import { isOpen } from '../rules';

/**
 * A rule overlay in YAML with every row that a document settles, each a comment to be filled in and made a row. It loads as it
 * stands, and says nothing until then.
 */
export function overlayTemplate(rulebook: Rulebook, document: DocumentId): string {
  const tables = rulebook
    .tables()
    .map(({ name, rows }) => ({ name, rows: rows().filter(({ id }) => documentOf(id) === document) }))
    .filter(({ rows }) => rows.length > 0);
  const count = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  return `${[
    `# ${documentInWords(document)}: the ${count} rows that it settles, as they stand on ${inWords(rulebook.date)}.`,
    '#',
    '# Each row is a comment. To state one, take the "# " from its lines, give it the value that the document has, and the',
    '# clause. evidence is "stated" where the document says so, "inferred" where it follows from it.',
    '#   meterbench overlay check FILE      what it closes, what it contradicts',
    '#   meterbench run --overlay FILE      the features, judged by it',
    '',
    'author: not filled in',
    `citation: ${JSON.stringify(`${documentInWords(document)}, version not filled in`)}`,
    'rows:',
    ...tables.flatMap(({ name, rows }) => [
      '',
      `  # ---- ${name}: ${isTableName(name) ? whatIsIn(name) : name}`,
      ...rows.flatMap(entry),
    ]),
  ].join('\n')}\n`;
}

function entry(row: Row<unknown>): readonly string[] {
  const choices = valueChoices(row.id);
  // Without the day of its gate an overlay's row would stand before that day too.
  const from = gateOfRow(row)?.opens;
  return [
    '',
    `  # now: ${inYaml(row.value)} (${row.evidence})${isOpen(row) ? ', open' : ''}`,
    'oneOf' in choices
      ? `  # one of: ${choices.oneOf.map(inYaml).join(', ')}`
      : `  # a value like: ${inYaml(choices.like)}`,
    `  # - id: ${inYaml(row.id)}`,
    `  #   value: ${inYaml(row.value)}`,
    '  #   evidence: stated',
    '  #   citation: clause not filled in',
    ...(from === undefined ? [] : [`  #   from: ${from}`]),
  ];
}

/** JSON is YAML, on one line. */
const inYaml = (value: unknown): string => JSON.stringify(value);
