import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Evidence, isoDate, type Scope } from '../../terms';
import { type Authorisation, authorisationMatrix } from '../authorisation';
import { tableNames } from '../catalogue';
import { rulebookAt } from '../dated-rulebook';
import { diffRulebooks } from '../diff';
import { modifications } from '../modifications';
import type { Rulebook } from '../rulebook';

/** What comes out of the Modifications that there are. Another one changes it, and its author looks at the difference. */
export interface ReleaseFacts {
  /** Status in each scope, by id. */
  readonly modifications: Readonly<Record<string, { readonly implemented: string; readonly targeted: string }>>;
  /** What changes from one rulebook to another, by the two of them. */
  readonly changes: Readonly<Record<string, Change>>;
  /** How many rows of each table stand on which ground on 4 November 2021. */
  readonly grounds: Readonly<Record<string, Readonly<Record<Evidence, number>>>>;
  /** Requests, with the SMI Statuses, whose outcome changes from 3 to 4 November 2021 for some User Role. */
  readonly changedCells: readonly string[];
  /** How many cells of the authorisation matrix stand on stated or inferred ground and have an outcome, by date. */
  readonly settledCells: Readonly<Record<string, number>>;
}

interface Change {
  readonly requirements: {
    readonly added: readonly string[];
    readonly withdrawn: readonly string[];
    readonly changed: readonly string[];
  };
  /** `e5/Suspended/11.2: "refused" > "admitted"` */
  readonly rows: readonly string[];
}

/** Where the generated file stands, which `npm run update:facts` writes anew. */
export const releaseFactsFile = join(
  dirname(require.resolve('meterbench/package.json')),
  ...['src', 'rulebook', 'testing', 'release-facts.json'],
);

/** The facts as they stand in the file. */
export function releaseFacts(): ReleaseFacts {
  return JSON.parse(readFileSync(releaseFactsFile, 'utf8')) as ReleaseFacts;
}

/** The facts as they come out of the tables and the Modifications now. */
export function currentReleaseFacts(): ReleaseFacts {
  const on = (day: string, scope: Scope = 'implemented') => rulebookAt(isoDate(day), { scope });
  const now = on('2021-11-04');
  const pairs = {
    '2021-11-03 to 2021-11-04': [on('2021-11-03'), now],
    '2021-11-03 to 2021-11-04, targeted': [on('2021-11-03', 'targeted'), on('2021-11-04', 'targeted')],
    '2021-11-04 to 2021-11-05': [now, on('2021-11-05')],
    '2022-06-29 to 2022-06-30': [on('2022-06-29'), on('2022-06-30')],
    '2021-11-04, implemented to targeted': [now, on('2021-11-04', 'targeted')],
    '2021-11-05 to 2030-01-01': [on('2021-11-05'), on('2030-01-01')],
  } as const;
  return {
    modifications: Object.fromEntries(modifications.map(({ id, status }) => [id, status])),
    changes: Object.fromEntries(
      Object.entries(pairs).map(([name, [from, to]]) => {
        const { requirements, rows } = diffRulebooks(from, to);
        return [
          name,
          {
            requirements: {
              added: ids(requirements.added),
              withdrawn: ids(requirements.withdrawn),
              changed: ids(requirements.changed),
            },
            rows: rows.changed
              .map(({ id, before, after }) => `${id}: ${JSON.stringify(before.value)} > ${JSON.stringify(after.value)}`)
              .sort(),
          },
        ];
      }),
    ),
    grounds: Object.fromEntries(
      tableNames.map((name) => {
        const rows = [...now.table(name).rows()];
        const count = (ground: Evidence) => rows.filter(({ evidence }) => evidence === ground).length;
        return [name, { stated: count('stated'), inferred: count('inferred'), unverified: count('unverified') }];
      }),
    ),
    changedCells: changedCells(on('2021-11-03'), now),
    settledCells: Object.fromEntries(
      ['2021-11-03', '2021-11-04'].map((day) => [
        day,
        [...authorisationMatrix(on(day))].filter(
          ({ evidence, outcome }) => evidence !== 'unverified' && outcome !== 'not stated',
        ).length,
      ]),
    ),
  };
}

function changedCells(from: Rulebook, to: Rulebook): readonly string[] {
  const textOf = ({ outcome, codes }: Authorisation) => `${outcome} ${codes.join()}`;
  const before = [...authorisationMatrix(from)].map(textOf);
  const changed = [...authorisationMatrix(to)].filter((cell, index) => textOf(cell) !== before[index]);
  return [...new Set(changed.map(({ srv, status }) => `SR${srv} ${status}`))].sort();
}

const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id).sort();
