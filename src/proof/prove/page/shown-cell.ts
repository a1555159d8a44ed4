import type { Cell } from '../cells/cell-state';
import { isKill } from '../cells/cell-state';
import type { ProofMatrix } from '../cells/matrix';

/** How one square of the matrix is shown: all cells of a scenario and of what is made wrong, wherever and by whichever rules. */
export interface ShownCell {
  readonly letter: string;
  /** Style class. */
  readonly dress: 'kill' | 'stray' | 'undeclared' | 'error' | 'open' | 'aside' | 'none';
  readonly told: string;
}

/** What each way of dressing means, worst to mildest, as the legend tells it. */
export const legend: readonly (readonly [ShownCell['dress'], string, string])[] = [
  ['kill', 'F', 'fails, by a requirement that is gone against'],
  ['stray', 'F', 'somebody else than who is wrong is blamed'],
  ['undeclared', 'F', 'fails by a requirement that the fault does not declare'],
  ['error', 'E', 'error in a scenario about who is wrong'],
  ['open', 'I', 'inconclusive about who is wrong'],
  ['aside', 'I', 'inconclusive or error about somebody else, who is not blamed'],
  ['none', '–', 'reached, and stays as it was'],
];

const order = ['stray', 'kill', 'undeclared', 'error', 'open', 'aside', 'none'] as const;
const most = 5;

/** @returns nothing where nothing is reached */
export function shownCell(cells: readonly Cell[], matrix: ProofMatrix): ShownCell | undefined {
  const dressed = cells.map((cell) => ({ cell, dress: dressOf(cell, matrix) }));
  const dress = order.find((each) => dressed.some((one) => one.dress === each));
  const first = dressed.find((one) => one.dress === dress);
  if (dress === undefined || first === undefined) {
    return undefined;
  }
  const telling = dressed.filter((one) => one.dress !== 'none').map(({ cell }) => toldOf(cell));
  const rest = telling.length > most ? [`and ${telling.length - most} more`] : [];
  return { letter: first.cell.state, dress, told: [...telling.slice(0, most), ...rest].join('\n') };
}

function dressOf(cell: Cell, { alterations }: ProofMatrix): ShownCell['dress'] {
  const { state, subject } = cell;
  const alteration = alterations.get(cell.alteration);
  switch (state) {
    case '–':
      return 'none';
    case 'F':
      return subject === 'wrong'
        ? 'stray'
        : alteration !== undefined && isKill(cell, alteration)
          ? 'kill'
          : 'undeclared';
    case 'E':
      return subject === 'right' ? 'error' : 'aside';
    default:
      return subject === 'right' ? 'open' : 'aside';
  }
}

function toldOf({ state, alteration, rules, failed }: Cell): string {
  const by = [...new Set(failed.map(({ requirement }) => requirement))].join(' ');
  return [state, alteration, rules, by].filter((part) => part !== '').join(' · ');
}
