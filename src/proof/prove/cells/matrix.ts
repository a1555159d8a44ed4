import type { CheckRecord } from '../../../evidence';
import { type Alteration, isOdd } from '../runs/alteration';
import type { SoundScenario } from '../runs/outcome';
import { pointInWords } from '../runs/rule-point';
import type { TaskResult } from '../runs/task';
import { type Cell, cellOf, isKill, stateOf } from './cell-state';
import type { Standing } from './likeness';
import type { CellTask } from './plan';

/** A scenario of the matrix, with how it stands under each set of rules that it is put to the proof under. */
export interface MatrixScenario {
  readonly scenario: SoundScenario;
  readonly standing: readonly { readonly rules: string; readonly verdict: SoundScenario['verdict'] }[];
  readonly cells: readonly Cell[];
  /** Cells of changed rows. */
  readonly rowCells: readonly Cell[];
}

/** What is made wrong, wherever it is made wrong. */
export interface Column {
  readonly name: string;
  readonly kind: Alteration['kind'];
  readonly standsFor: string;
  readonly odd: boolean;
  readonly alterations: readonly Alteration[];
  readonly cells: readonly Cell[];
}

export interface ProofMatrix {
  readonly scenarios: readonly MatrixScenario[];
  readonly columns: readonly Column[];
  readonly alterations: ReadonlyMap<string, Alteration>;
}

/** @param known everything that can be made wrong, so that what reached no scenario is seen too */
export function matrixOf(
  known: readonly Alteration[],
  all: readonly Standing[],
  tasks: readonly CellTask[],
  results: readonly TaskResult[],
): ProofMatrix {
  const soundAt = new Map(all.map(({ point, scenarios }) => [pointInWords(point), scenarios]));
  const alterations = new Map(
    [...known, ...tasks.flatMap((task) => (task.kind === 'altered' ? [task.alteration] : []))].map((each) => [
      each.id,
      each,
    ]),
  );
  const cells: Cell[] = [];
  const rowCells: Cell[] = [];
  for (const [index, task] of tasks.entries()) {
    const rules = pointInWords(task.point);
    for (const outcome of results[index]?.outcomes ?? []) {
      const sound = soundAt.get(rules)?.get(outcome.place);
      if (sound !== undefined && task.kind === 'altered') {
        cells.push(cellOf(task.alteration, task.point, sound, outcome));
      } else if (sound !== undefined && task.kind === 'row') {
        const { place, verdict, failed, reason } = outcome;
        const state = stateOf(sound.verdict, verdict);
        // A scenario that looks at a row and rests on others may say that it no longer applies, and proves nothing by it.
        const subject = sound.rows.includes(task.row) ? 'right' : 'wrong';
        rowCells.push({ place, alteration: rowName(task), rules, state, subject, failed, reason });
      }
    }
  }
  return { scenarios: scenariosOf(all, cells, rowCells), columns: columnsOf(alterations, cells), alterations };
}

const rowName = ({ row, value }: { readonly row: string; readonly value: unknown }): string =>
  `${row}: ${JSON.stringify(value)}`;

function scenariosOf(
  all: readonly Standing[],
  cells: readonly Cell[],
  rowCells: readonly Cell[],
): readonly MatrixScenario[] {
  const byPlace = new Map<
    string,
    { scenario: SoundScenario; standing: { rules: string; verdict: never | SoundScenario['verdict'] }[] }
  >();
  for (const { point, scenarios } of all) {
    for (const [place, scenario] of scenarios) {
      const known = byPlace.get(place) ?? { scenario, standing: [] };
      known.standing.push({ rules: pointInWords(point), verdict: scenario.verdict });
      byPlace.set(place, known);
    }
  }
  const of = grouped(cells, ({ place }) => place);
  const rowsOf = grouped(rowCells, ({ place }) => place);
  return [...byPlace]
    .map(([place, each]) => ({ ...each, cells: of.get(place) ?? [], rowCells: rowsOf.get(place) ?? [] }))
    .sort((a, b) => compared(a.scenario.feature, b.scenario.feature) || a.scenario.line - b.scenario.line);
}

function columnsOf(alterations: ReadonlyMap<string, Alteration>, cells: readonly Cell[]): readonly Column[] {
  const of = grouped(cells, ({ alteration }) => alteration);
  const names = grouped([...alterations.values()], ({ kind, name }) => `${kind} ${name}`);
  return [...names.values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined
      ? []
      : {
          name: first.name,
          kind: first.kind,
          standsFor: first.standsFor,
          odd: isOdd(first),
          alterations: alike,
          cells: alike.flatMap(({ id }) => of.get(id) ?? []),
        };
  });
}

/** Whether a scenario left `pass` because a row that it rests on says something else. */
export const isRowKill = ({ state, subject }: Cell): boolean => subject === 'right' && (state === 'F' || state === 'N');

/** Whether a cell is a kill, whatever it was altered by. */
export function killsIn({ alterations }: ProofMatrix, cells: readonly Cell[]): readonly Cell[] {
  return cells.filter((cell) => {
    const alteration = alterations.get(cell.alteration);
    return alteration !== undefined && isKill(cell, alteration);
  });
}

/** Whether a check would fail a real Device too, or be noted as an observation alone. */
export const failsReal = ({ basis }: Pick<CheckRecord, 'basis'>): boolean => basis === 'stated';

export function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item)) ?? [];
    group.push(item);
    groups.set(key(item), group);
  }
  return groups;
}

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
