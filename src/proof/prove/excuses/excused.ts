import type { ProofMatrix } from '../cells/matrix';
import type { Finding } from '../findings/finding';
import { aboutScenario } from '../findings/scenario-findings';
import { type Excuse, isExpired } from './excuse';

/** Of all cells so many may be excused, in percent. */
export const mostExcused = 5;

export interface Excused {
  /** Findings that count. */
  readonly findings: readonly Finding[];
  readonly excused: readonly { readonly finding: Finding; readonly excuse: Excuse }[];
  /** Of all cells, in percent. */
  readonly share: number;
}

/** @param whole whether all scenarios ran: where some were chosen, an excuse may be for another */
export function excused(
  found: readonly Finding[],
  excuses: readonly Excuse[],
  matrix: ProofMatrix,
  now: { readonly version: string; readonly today: string; readonly whole: boolean },
): Excused {
  const standing = excuses.filter((each) => !isExpired(each, now));
  const fits = (excuse: Excuse, { kind, about }: Finding) => excuse.kind === kind && excuse.about === about;
  const pardoned = found.flatMap((finding) => {
    const excuse = standing.find((each) => fits(each, finding));
    return excuse === undefined ? [] : [{ finding, excuse }];
  });
  const passed = new Set(pardoned.map(({ finding }) => finding));
  const share = shareOf(
    pardoned.map(({ finding }) => finding),
    matrix,
  );
  const bad = (about: string, detail: string): Finding => ({ kind: 'excuse', about, detail });
  return {
    findings: [
      ...found.filter((each) => !passed.has(each)),
      ...excuses
        .filter((each) => isExpired(each, now))
        .map(({ about, until }) => bad(about, `its time was over at ${until}`)),
      ...standing
        .filter((each) => now.whole && !found.some((finding) => fits(each, finding)))
        .map(({ about, kind }) => bad(about, `no longer needed: nothing is "${kind}" about it`)),
      ...(share > mostExcused
        ? [bad('all excuses', `${share.toFixed(1)} % of the cells are excused, and ${mostExcused} % may be`)]
        : []),
    ],
    excused: pardoned,
    share,
  };
}

/** Cells of the scenarios and columns that excused findings are about. */
function shareOf(findings: readonly Finding[], { scenarios, columns }: ProofMatrix): number {
  const about = new Set(findings.map((each) => each.about));
  const all = scenarios.reduce((sum, { cells, rowCells }) => sum + cells.length + rowCells.length, 0);
  const those = [
    ...scenarios
      .filter(({ scenario }) => about.has(aboutScenario(scenario)))
      .map(({ cells, rowCells }) => cells.length + rowCells.length),
    ...columns.filter(({ name }) => about.has(name)).map(({ cells }) => cells.length),
  ];
  return all === 0 ? 0 : (100 * those.reduce((sum, each) => sum + each, 0)) / all;
}
