import type { FoundRules } from '../../analysis/rules';
import { gateInWords, sinceInWords, subjectInWords, validityInWords, valueInWords } from '../../analysis/rules';
import {
  basisOf,
  documentInWords,
  documentOf,
  inWords,
  isTableName,
  type Modification,
  type Requirement,
  type Row,
  type Rulebook,
  versionsInWords,
  whatIsIn,
} from '../../rulebook';
import { type Basis, bases } from '../../terms';
import { bold, columns, count, dim, hanging, type Terminal, wrapped } from './terminal-lines';

/** The head of every answer: which rules these are. */
export function rulesHead(rulebook: Rulebook, terminal: Terminal): string[] {
  return [
    bold(`Rules of ${inWords(rulebook.date)}, scope ${rulebook.scope}`, terminal),
    ...wrapped(versionsInWords(rulebook.versions), terminal.width),
    ...rulebook.overlays.map((file) => `Overlay ${file}`),
    ...rulebook.caveats.flatMap((caveat) => wrapped(`Note: ${caveat}`, terminal.width)),
  ];
}

/** What there is, without naming any of it: tables, requirements and Modifications, with how firm they are. */
export function overviewText(rulebook: Rulebook, found: FoundRules, terminal: Terminal): string[] {
  const inTable = rulebook.tables().flatMap(({ name }) => {
    const rows = found.rows.filter(({ id }) => id.startsWith(`${name}/`));
    return rows.length === 0
      ? []
      : [[name, ...groundCounts(rows.map(basisOf)), isTableName(name) ? whatIsIn(name) : '']];
  });
  const holding = found.requirements.filter((each) => rulebook.applies(each).applies);
  const byModification = [...new Set(found.requirements.map(({ modification }) => modification))].map((id) => {
    const those = found.requirements.filter(({ modification }) => modification === id);
    const title = rulebook.modifications.find((each) => each.id === id)?.title ?? 'What held before all of them';
    const asked = those.filter((each) => holding.includes(each)).length;
    return [
      id,
      ...groundCounts(those.map(({ basis }) => basis)),
      `${title} (${asked} of ${those.length} hold on this date)`,
    ];
  });
  return [
    ...rulesHead(rulebook, terminal),
    '',
    bold(`${count(found.rows.length, 'row')} in ${count(inTable.length, 'table')}`, terminal),
    ...columns([['table', ...bases, 'what it holds'], ...inTable], terminal.width),
    '',
    bold(`${count(found.requirements.length, 'requirement')}, of which ${holding.length} hold on this date`, terminal),
    ...columns([['', ...bases, ''], ...byModification], terminal.width),
    '',
    dim('Name a table, row, requirement or Modification to see it: meterbench rules e5/Suspended MP105', terminal),
  ];
}

/** Everything that was asked for, with evidence and source. */
export function foundText(rulebook: Rulebook, found: FoundRules, terminal: Terminal): string[] {
  const lines = [
    ...rulesHead(rulebook, terminal),
    ...found.modifications.flatMap((each) => ['', ...modificationText(each, terminal)]),
    ...found.requirements.flatMap((each) => ['', ...requirementText(each, rulebook, terminal)]),
    ...found.rows.flatMap((each) => ['', ...rowText(each, terminal)]),
  ];
  const nothing = found.modifications.length + found.requirements.length + found.rows.length === 0;
  return nothing ? [...lines, '', 'Nothing of what was named stands on such ground.'] : lines;
}

function modificationText(modification: Modification, terminal: Terminal): string[] {
  const { id, title, status, raised, gates, note, source, deltas } = modification;
  return [
    bold(`${id}  ${title}`, terminal),
    ...columns(
      [
        ['status', `implemented: ${status.implemented}; targeted: ${status.targeted}`],
        ...(raised === undefined ? [] : [['raised', inWords(raised)]]),
        ...gates.map((gate) => [
          'gate',
          `“${gate.name}” opens ${inWords(gate.opens)} (${gate.evidence})${gate.versions === undefined ? '' : `, asked of ${gateInWords(gate.versions)}`}; ${gate.source}`,
        ]),
        ...(deltas.length === 0 ? [] : [['puts', count(deltas.length, 'row')]]),
        ...(note === undefined ? [] : [['note', note]]),
        ['source', source],
      ],
      terminal.width,
    ),
  ];
}

function requirementText(requirement: Requirement, rulebook: Rulebook, terminal: Terminal): string[] {
  return [
    ...hanging(`${requirement.id}  `, requirement.title, terminal.width).map((line) => bold(line, terminal)),
    ...columns(
      [
        ['basis', requirement.basis],
        ['holds', holdsInWords(requirement, rulebook)],
        ['judges', subjectInWords(requirement.subject)],
        ...(requirement.gate === undefined ? [] : [['asked of', gateInWords(requirement.gate)]]),
        ...(requirement.unresolved === undefined ? [] : [['unresolved', requirement.unresolved]]),
        ['source', requirement.source],
        ['rows', requirement.rows.join(', ')],
      ],
      terminal.width,
    ),
  ];
}

/** On which days, and why it isn't asked on this one. */
function holdsInWords(requirement: Requirement, rulebook: Rulebook): string {
  const { from, until } = requirement;
  const applies = rulebook.applies(requirement);
  const outside = (from !== undefined && rulebook.date < from) || (until !== undefined && rulebook.date >= until);
  const why = applies.applies ? '' : outside ? ', so not on this date' : `; not asked: ${applies.reason}`;
  return `${validityInWords(requirement)}${why}`;
}

function rowText(row: Row<unknown>, terminal: Terminal): string[] {
  return [
    bold(row.id, terminal),
    ...columns(
      [
        ['value', valueInWords(row.value)],
        [
          'evidence',
          `${basisOf(row)}${row.datedBack === undefined ? '' : `: dated back from ${inWords(row.datedBack)}`}, ${sinceInWords(row)}`,
        ],
        ['source', `${row.source} (${row.sourceClass})`],
        ['settled by', documentInWords(documentOf(row.id))],
        ...(row.note === undefined ? [] : [['note', row.note]]),
      ],
      terminal.width,
    ),
  ];
}

function groundCounts(grounds: readonly Basis[]): string[] {
  return bases.map((basis) => String(grounds.filter((each) => each === basis).length));
}
