import type { CellState } from '../cells/cell-state';
import { killsIn, type ProofMatrix } from '../cells/matrix';
import { type Power, powerOf } from './scenario-findings';

export interface ProofCounts {
  readonly scenarios: Readonly<Record<Power, number>>;
  /** Cells of faults and Modifications left out, by state, about who is wrong and about somebody else. */
  readonly cells: Readonly<Record<CellState, { readonly right: number; readonly wrong: number }>>;
  readonly rowCells: { readonly all: number; readonly left: number };
  readonly faults: { readonly all: number; readonly detected: number };
}

const states = ['F', 'I', 'E', 'N', '–'] as const;

/** @param whole whether all scenarios ran: else only faults that reach some count */
export function countsOf(matrix: ProofMatrix, whole: boolean): ProofCounts {
  const power: Record<Power, number> = {
    'by fault': 0,
    'by row': 0,
    'by error alone': 0,
    none: 0,
    'claims nothing': 0,
  };
  const cells = Object.fromEntries(states.map((state) => [state, { right: 0, wrong: 0 }])) as Record<
    CellState,
    { right: number; wrong: number }
  >;
  const rowCells = { all: 0, left: 0 };
  for (const scenario of matrix.scenarios) {
    power[powerOf(matrix, scenario)] += 1;
    for (const { state, subject } of scenario.cells) {
      cells[state][subject] += 1;
    }
    rowCells.all += scenario.rowCells.length;
    rowCells.left += scenario.rowCells.filter(({ state }) => state !== '–').length;
  }
  const wrong = matrix.columns.filter(({ odd, cells: reached }) => !odd && (whole || reached.length > 0));
  const detected = wrong.filter((column) => killsIn(matrix, column.cells).length > 0).length;
  return { scenarios: power, cells, rowCells, faults: { all: wrong.length, detected } };
}
