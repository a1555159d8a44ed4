import { countsOf, findingKindNames, findingKinds, type Proof, type RealColumn } from '../../proof';
import { bold, columns, count, dim, hanging, type Terminal, wrapped } from '../rules/terminal-lines';

/** A proof as lines: what was done, what it says on a bench with real Devices, and everything that isn't proven. */
export function proveText(proof: Proof, terminal: Terminal): string[] {
  const { findings, excused, share } = proof;
  const lists = findingKindNames.flatMap((kind) => {
    const those = findings.filter((each) => each.kind === kind);
    return those.length === 0
      ? []
      : [
          '',
          bold(`${findingKinds[kind]}: ${those.length}`, terminal),
          ...those.flatMap(({ about, place, detail }) => [
            ...hanging('  ', place === undefined ? about : `${place} ${about.replace(/^[^:]*: /, '')}`, terminal.width),
            ...hanging('      ', detail, terminal.width).map((line) => dim(line, terminal)),
          ]),
        ];
  });
  const pardoned = excused.map(({ finding, excuse }) => [
    finding.about,
    `${excuse.because}: ${excuse.why} Until ${excuse.until}.`,
  ]);
  return [
    ...summary(proof, terminal),
    ...lists,
    ...(pardoned.length === 0
      ? []
      : [
          '',
          bold(`Excused: ${pardoned.length}, ${share.toFixed(1)} % of the cells`, terminal),
          ...columns(pardoned, terminal.width),
        ]),
    '',
    ...wrapped(
      findings.length === 0
        ? 'Proven: no finding is left.'
        : `Not proven: ${count(findings.length, 'finding')} in ${count(new Set(findings.map(({ kind }) => kind)).size, 'list')} above.`,
      terminal.width,
    ),
  ];
}

function summary(proof: Proof, terminal: Terminal): string[] {
  const { suite, matrix, rules, controls, reference, real, took, tags } = proof;
  const { scenarios, cells, rowCells, faults } = countsOf(matrix, proof.whole);
  const all = matrix.scenarios.length;
  const powerless = scenarios.none + scenarios['by error alone'];
  const state = (letter: 'F' | 'I' | 'E' | '–') => `${letter} ${cells[letter].right} + ${cells[letter].wrong}`;
  const rows = [
    ['rules', `${rules.join(', ')}${tags === '' ? '' : `; scenarios that fit ${tags}`}`],
    [
      'power',
      `${count(all, 'scenario')}: ${scenarios['by fault']} turned by a fault, ${scenarios['by row']} by a changed row alone, ${powerless} powerless, ${scenarios['claims nothing']} claim nothing`,
    ],
    [
      'faults',
      `${faults.detected} of ${faults.all} detected, Modifications left out among them${proof.whole ? '' : '; of those alone that reach these scenarios'}`,
    ],
    ['cells', `${(['F', 'I', 'E', '–'] as const).map(state).join(', ')} (about who is wrong + about others)`],
    ['rows', `${rowCells.left} of ${count(rowCells.all, 'cell')} of changed rows left "pass"`],
    ...controls.map(({ judge, caught, how }) => [
      'judge',
      `one that ${judge} is ${caught ? '' : 'not '}found out: ${how}`,
    ]),
    ...reference.map(({ name, told, failures }) => [
      'reference',
      `${name}: ${told}${failures.length === 0 ? '' : `; ${count(failures.length, 'failure')}`}`,
    ]),
    ...(reference.some(({ name }) => name === 'RTDS')
      ? []
      : [['reference', 'RTDS not replayed: RTDS_DIR names no folder']]),
    [
      'took',
      `${took.seconds} seconds, ${took.processes === 0 ? 'in this process' : count(took.processes, 'process', 'processes')}`,
    ],
    ['real', realInWords(real, proof.whole)],
  ];
  return [
    bold(`Power of ${suite.name} ${suite.version}`, terminal),
    ...columns(rows, terminal.width),
    ...cantFail(real).flatMap((line) => hanging('    ', line, terminal.width)),
  ];
}

function realInWords(real: readonly RealColumn[], whole: boolean): string {
  const seen = real.filter(({ fails, observations }) => whole || fails + observations > 0);
  const failing = seen.filter(({ fails }) => fails > 0).length;
  return `a bench with real Devices would fail ${failing} of ${count(seen.length, 'fault')} of a Device${whole ? '' : ' that these scenarios see'}; of the others it notes observations`;
}

/** What a lab has to know: by what it may not fail a Device, whatever the Device does. */
function cantFail(real: readonly RealColumn[]): readonly string[] {
  return real
    .filter(({ fails, observations }) => fails === 0 && observations > 0)
    .map(
      ({ fault, needs }) =>
        `this bench can't fail a Device with "${fault}" unless an overlay states what ${needs.join(', ')} rest${needs.length === 1 ? 's' : ''} on`,
    );
}
