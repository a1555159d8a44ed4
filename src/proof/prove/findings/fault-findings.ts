import { type Column, killsIn, type ProofMatrix } from '../cells/matrix';
import type { Finding } from './finding';

/** @param whole whether all scenarios ran: where some were chosen, others may detect a fault */
export function faultFindings(matrix: ProofMatrix, whole: boolean): readonly Finding[] {
  return matrix.columns
    .filter(({ odd }) => !odd)
    .flatMap((column) => [...(whole ? undetected(matrix, column) : []), ...undeclared(column)]);
}

function undetected(matrix: ProofMatrix, { name, cells, standsFor }: Column): readonly Finding[] {
  if (killsIn(matrix, cells).length > 0) {
    return [];
  }
  const errors = cells.filter(({ state, subject }) => state === 'E' && subject === 'right').length;
  return errors > 0
    ? [{ kind: 'by error alone', about: name, detail: `${errors} errors and no fail` }]
    : [{ kind: 'undetected', about: name, detail: `${cells.length} cells reached. ${standsFor}` }];
}

/** A fault that is seen by a requirement which it doesn't declare: one of the two is wrong. */
function undeclared({ name, kind, alterations, cells }: Column): readonly Finding[] {
  const declared = new Set(alterations.flatMap(({ violates }) => violates));
  const failed = cells
    .filter(({ state, subject }) => state === 'F' && subject === 'right')
    .flatMap((cell) => cell.failed.map(({ requirement }) => ({ requirement, place: cell.place })))
    .filter(({ requirement }) => !declared.has(requirement));
  const places = new Map<string, string>(failed.map(({ requirement, place }) => [requirement, place]));
  const told = [...places].sort().map(([requirement, place]) => `${requirement} (${place})`);
  // A Modification declares nothing: what rests on its rows is worked out.
  return kind === 'without' || told.length === 0 ? [] : [{ kind: 'undeclared', about: name, detail: told.join(', ') }];
}

/** Requirements by Device Type, whose scenarios pass, and that no fault turns. */
export function requirementFindings(matrix: ProofMatrix): readonly Finding[] {
  const turned = new Map<string, boolean>();
  for (const { scenario, standing, cells } of matrix.scenarios) {
    if (standing.every(({ verdict }) => verdict !== 'pass')) {
      continue;
    }
    const kills = killsIn(matrix, cells);
    for (const requirement of scenario.requirements) {
      for (const device of scenario.covers.length === 0 ? [''] : scenario.covers) {
        const turns = kills.some(({ alteration, failed }) => {
          const by = matrix.alterations.get(alteration);
          return (
            failed.some((check) => check.requirement === requirement && by?.violates.includes(requirement) === true) &&
            (scenario.subject !== 'device' || by?.device === undefined || by.device === device)
          );
        });
        const key = `${requirement}\n${device}\n${scenario.subject}`;
        turned.set(key, turned.get(key) === true || turns);
      }
    }
  }
  return [...turned]
    .filter(([, turns]) => !turns)
    .map(([key]) => key.split('\n'))
    .sort(([a = '', b = ''], [c = '', d = '']) => (a < c || (a === c && b < d) ? -1 : 1))
    .map(([requirement = '', device = '', subject = '']) => ({
      kind: 'no fault for a requirement',
      about: device === '' ? requirement : `${requirement} ${device}`,
      detail: `its scenarios are about the ${subject}`,
    }));
}

/** What a fault of a Device would come to on a bench with a real one. */
export interface RealColumn {
  readonly fault: string;
  /** Kills that would be a fail of a real Device, and that would be noted as an observation alone. */
  readonly fails: number;
  readonly observations: number;
  /** Requirements that an overlay would have to state for it to fail. */
  readonly needs: readonly string[];
}

export function realColumns(matrix: ProofMatrix): readonly RealColumn[] {
  return matrix.columns
    .filter(({ kind, odd }) => kind === 'device' && !odd)
    .map(({ name, cells }) => {
      const checks = killsIn(matrix, cells).map(({ failed }) => failed);
      const fails = checks.filter((failed) => failed.some(({ basis }) => basis === 'stated')).length;
      const needs = checks.flat().filter(({ basis }) => basis !== 'stated');
      return {
        fault: name,
        fails,
        observations: checks.length - fails,
        needs: [...new Set(needs.map(({ requirement }) => requirement))].sort(),
      };
    });
}
