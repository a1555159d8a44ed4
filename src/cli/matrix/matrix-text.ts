import {
  forPermitted,
  groundLegend,
  groundSigns,
  type MatrixLine,
  outcomeInShort,
  outcomeInWords,
  rolesInWords,
  tally,
} from '../../analysis/matrix';
import type { Authorisation, Rulebook } from '../../rulebook';
import { evidences, smiStatuses } from '../../terms';
import { rulesHead } from '../rules/rules-text';
import { bold, columns, type Terminal, wrapped } from '../rules/terminal-lines';

/** Two letters for each status, so that nine fit beside one another. */
const shortStatus = ['Pe', 'Wh', 'In', 'Co', 'De', 'Wi', 'Su', 'Ry', 'Rd'] as const;

/** The whole matrix, one line a request: what those get who may send it; every other role gets E2. */
export function matrixText(lines: readonly MatrixLine[], rulebook: Rulebook, terminal: Terminal): string[] {
  const legend = smiStatuses.map((status, index) => `${shortStatus[index]} ${status}`).join(', ');
  const heading = [
    'SRV'.padEnd(7),
    ...shortStatus.map((status) => status.padEnd(5)),
    ...(terminal.width < 72 ? [] : ['roles'.padEnd(20)]),
    ...(terminal.width < 92 ? [] : ['name']),
  ];
  return [
    ...rulesHead(rulebook, terminal),
    '',
    ...wrapped(
      'What the roles get that may send it, as far as the checks E2 and E5 go: yes, the code of the refusal (no where none is stated), or ? where nothing is. The sign after it says how firm it is.',
      terminal.width,
    ),
    groundLegend(),
    ...wrapped(legend, terminal.width),
    '',
    bold(heading.join('').trimEnd(), terminal),
    ...lines.map((line) => oneLine(line, terminal.width)),
    '',
    ...tallyText(
      lines.flatMap(({ cells }) => cells.flat()),
      terminal,
    ),
  ];
}

function oneLine(line: MatrixLine, width: number): string {
  const { srv, name, rolesEvidence } = line;
  const cells = smiStatuses.map((status) => {
    const cell = forPermitted(line, status);
    return (cell === undefined ? '' : `${outcomeInShort(cell)}${groundSigns[cell.evidence]}`).padEnd(5);
  });
  const who = `${rolesInShort(line)}${groundSigns[rolesEvidence]}`;
  const start = `${srv.padEnd(7)}${cells.join('')}${width < 72 ? '' : who.padEnd(20)}`;
  const room = width - start.length;
  const shown = name.length > room ? `${name.slice(0, Math.max(0, room - 1))}…` : name;
  return `${start}${width < 92 ? '' : shown}`.trimEnd();
}

function rolesInShort(line: MatrixLine): string {
  return line.roles === 'not stated' ? '?' : rolesInWords(line, line.roles);
}

/** Every cell of a few requests, with its evidence and its rows; roles that get the same stand together. */
export function cellsText(lines: readonly MatrixLine[], rulebook: Rulebook, terminal: Terminal): string[] {
  return [
    ...rulesHead(rulebook, terminal),
    ...lines.flatMap((line) => [
      '',
      bold(`${line.srv}  ${line.name}`, terminal),
      ...columns(
        line.cells.flatMap((cells, index) =>
          alike(cells).map(([first, roles], place) => [
            place === 0 ? (smiStatuses[index] ?? '') : '',
            rolesInWords(line, roles),
            `${outcomeInWords(first)} (${first.evidence}) by ${first.rows.join(', ')}${silent(first)}`,
          ]),
        ),
        terminal.width,
      ),
    ]),
  ];
}

function silent({ notStated, outcome }: Authorisation): string {
  return notStated.length === 0 || outcome === 'not stated' ? '' : `; not stated: ${notStated.join(', ')}`;
}

function alike(cells: readonly Authorisation[]): readonly (readonly [Authorisation, string[]])[] {
  const groups = new Map<string, [Authorisation, string[]]>();
  for (const cell of cells) {
    const { outcome, codes, rows, role } = cell;
    const key = JSON.stringify([outcome, codes, rows]);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, [cell, [role]]);
    } else {
      group[1].push(role);
    }
  }
  return [...groups.values()];
}

function tallyText(cells: readonly Authorisation[], terminal: Terminal): string[] {
  const counts = tally(cells);
  return [
    bold(`${cells.length} cells (request × status × role)`, terminal),
    ...columns(
      [
        ['', ...evidences, ''],
        ...Object.entries(counts).map(([outcome, by]) => [outcome, ...evidences.map((each) => String(by[each])), '']),
      ],
      terminal.width,
    ),
  ];
}
