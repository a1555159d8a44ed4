import { emulatedDcc } from '../../../dcc';
import { faults, oddities } from '../../../devices';
import { isInScope, modifications, type Rulebook } from '../../../rulebook';
import type { Scope } from '../../../terms';

/** Something that is made wrong, or right but odd, in one place. */
export interface Alteration {
  /** `ESME: wrong MAC`, `DCC: forgets the alert`, `without MP105`. */
  readonly id: string;
  readonly kind: 'device' | 'dcc' | 'without';
  /** What the column of the matrix is called: the same wherever it is made wrong. */
  readonly name: string;
  /** Name of the Device on the bench, of a fault of one. */
  readonly device?: string;
  readonly standsFor: string;
  /** Ids of the requirements that it goes against; none of what is right but odd. */
  readonly violates: readonly string[];
}

/** Right but odd: nothing may be said against it. */
export const isOdd = ({ kind, violates }: Alteration): boolean => kind !== 'without' && violates.length === 0;

/** Every fault and oddity at every Device of a bench, and every one of the DCC. */
export function faultAlterations(devices: readonly string[]): readonly Alteration[] {
  return [
    ...devices.flatMap((device) =>
      [...faults.values(), ...oddities.values()].map(
        ({ name, standsFor, violates }): Alteration => ({
          id: `${device}: ${name}`,
          kind: 'device',
          name,
          device,
          standsFor,
          violates,
        }),
      ),
    ),
    ...emulatedDcc.faults.map(
      ({ id, standsFor, violates }): Alteration => ({ id: `DCC: ${id}`, kind: 'dcc', name: id, standsFor, violates }),
    ),
  ];
}

/** Each Modification of a scope that changes a row, left out. It goes against its own requirements and all that rest on its rows. */
export function withoutAlterations(scope: Scope, rulebook: Rulebook): readonly Alteration[] {
  return modifications
    .filter((each) => isInScope(each, scope) && each.deltas.length > 0)
    .map(({ id, title, requirements }) => {
      const rows = new Set(rowsSetBy(id));
      const resting = rulebook.requirements.filter((each) => each.rows.some((row) => rows.has(row)));
      return {
        id: `without ${id}`,
        kind: 'without',
        name: `without ${id}`,
        standsFor: `The rules are those before ${id} (${title}).`,
        violates: [...new Set([...requirements, ...resting].map((each) => each.id))],
      };
    });
}

/** Ids of the rows that a Modification puts. */
export function rowsSetBy(modification: string): readonly string[] {
  return modifications.filter(({ id }) => id === modification).flatMap(({ deltas }) => deltas.map(({ set }) => set.id));
}

/** How a run is made wrong in this way. */
export function settingsOf({ kind, id }: Alteration): {
  readonly faults: readonly string[];
  readonly without: readonly string[];
} {
  return kind === 'without' ? { faults: [], without: [id.replace('without ', '')] } : { faults: [id], without: [] };
}
