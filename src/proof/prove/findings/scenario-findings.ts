import type { Cell } from '../cells/cell-state';
import { grouped, isRowKill, killsIn, type MatrixScenario, type ProofMatrix } from '../cells/matrix';
import { isOdd } from '../runs/alteration';
import type { SoundScenario } from '../runs/outcome';
import type { SoundFacts } from '../runs/task';
import type { Finding, FindingKind } from './finding';

/** What shows that a scenario can tell right from wrong. */
export type Power = 'by fault' | 'by row' | 'by error alone' | 'none' | 'claims nothing';

export function powerOf(matrix: ProofMatrix, { standing, cells, rowCells }: MatrixScenario): Power {
  if (standing.every(({ verdict }) => verdict !== 'pass')) {
    return 'claims nothing';
  }
  if (killsIn(matrix, cells).length > 0) {
    return 'by fault';
  }
  if (rowCells.some(isRowKill)) {
    return 'by row';
  }
  return cells.some(({ state, subject }) => state === 'E' && subject === 'right') ? 'by error alone' : 'none';
}

export const aboutScenario = ({ feature, name }: Pick<SoundScenario, 'feature' | 'name'>): string =>
  `${feature}: ${name}`;

export function powerFindings(matrix: ProofMatrix): readonly Finding[] {
  return matrix.scenarios.flatMap((each): readonly Finding[] => {
    const power = powerOf(matrix, each);
    const { scenario, cells, rowCells } = each;
    const at = { about: aboutScenario(scenario), place: scenario.place };
    if (power === 'by error alone') {
      return [
        {
          kind: 'by error alone',
          ...at,
          detail: `in error under ${names(cells.filter(({ state }) => state === 'E'))}`,
        },
      ];
    }
    const run = cells.length + rowCells.length;
    const tried =
      run === 0
        ? 'nothing reaches it'
        : `${run} ${run === 1 ? 'cell' : 'cells'} tried: ${names(cells) || 'changed rows alone'}`;
    return power === 'none' ? [{ kind: 'powerless', ...at, detail: `${scenario.subject}; ${tried}` }] : [];
  });
}

const most = 4;

function names(cells: readonly Cell[]): string {
  const all = [...new Set(cells.map(({ alteration }) => alteration))];
  return all.length > most ? `${all.slice(0, most).join(', ')} and ${all.length - most} more` : all.join(', ');
}

/** Who is blamed that isn't at fault. */
export function blameFindings(matrix: ProofMatrix): readonly Finding[] {
  return matrix.scenarios.flatMap(({ scenario, cells, rowCells }) => {
    const at = { about: aboutScenario(scenario), place: scenario.place };
    const isOddCell = ({ alteration }: Cell): boolean => {
      const by = matrix.alterations.get(alteration);
      return by !== undefined && isOdd(by);
    };
    const told = (kind: FindingKind, those: readonly Cell[]) =>
      [...grouped(those, ({ alteration }) => alteration)].map(([alteration, alike]): Finding => {
        const rules = [...new Set(alike.map((cell) => cell.rules))].join(', ');
        return { kind, ...at, detail: `${alteration} (${rules}): ${alike[0]?.reason ?? ''}` };
      });
    return [
      ...told(
        'red although right',
        cells.filter((cell) => isOddCell(cell) && cell.state !== '–'),
      ),
      ...told(
        'wrong subject',
        cells.filter((cell) => !isOddCell(cell) && cell.state === 'F' && cell.subject === 'wrong'),
      ),
      ...told(
        'row blames',
        rowCells.filter(({ state }) => state === 'I' || state === 'E'),
      ),
    ];
  });
}

/** What is wrong before anything is made wrong. */
export function soundFindings(
  sound: readonly { readonly rules: string; readonly facts: SoundFacts }[],
): readonly Finding[] {
  return sound.flatMap(({ rules, facts }) =>
    facts.scenarios.flatMap((scenario): readonly Finding[] => {
      const { verdict, reason, asked, checks, place } = scenario;
      const at = { about: aboutScenario(scenario), place };
      if (['fail', 'inconclusive', 'error', 'aborted'].includes(verdict)) {
        return [{ kind: 'red with nothing wrong', ...at, detail: `${rules}: ${verdict}: ${reason}` }];
      }
      return asked === checks
        ? []
        : [{ kind: 'forgotten check', ...at, detail: `${rules}: ${asked} asked for, ${checks} on record` }];
    }),
  );
}
