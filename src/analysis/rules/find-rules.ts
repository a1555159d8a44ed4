import {
  basisOf,
  isTableName,
  type Modification,
  type Requirement,
  type Row,
  type Rulebook,
  tableNames,
} from '../../rulebook';
import { type Basis, ConfigError } from '../../terms';

/** What the words of a command line name in a rulebook, each thing once, in the order given. */
export interface FoundRules {
  readonly modifications: readonly Modification[];
  readonly requirements: readonly Requirement[];
  readonly rows: readonly Row<unknown>[];
}

interface Candidate {
  readonly modification?: Modification;
  readonly requirements: readonly Requirement[];
  readonly rows: readonly Row<unknown>[];
}

/**
 * Finds tables (`e5`), rows (`e5/Suspended/11.2`), groups of rows (`e5/Suspended`), requirements (`MP105-R2`), groups of
 * requirements (`BASE-AC`) and Modifications (`MP105`).
 *
 * @param other where a word that names nothing in the rulebook may be known from, such as that of another day
 * @throws ConfigError where a word names nothing, with what comes near
 */
export function findRules(words: readonly string[], rulebook: Rulebook, other?: Rulebook): FoundRules {
  const found = words.map(
    (word) =>
      candidate(word, rulebook) ?? (other === undefined ? undefined : candidate(word, other)) ?? refuse(word, rulebook),
  );
  return {
    modifications: unique(found.flatMap(({ modification }) => (modification === undefined ? [] : [modification]))),
    requirements: unique(found.flatMap(({ requirements }) => requirements)),
    rows: unique(found.flatMap(({ rows }) => rows)),
  };
}

/** Keeps what stands on one kind of ground. */
export function onGround({ modifications, requirements, rows }: FoundRules, ground: Basis): FoundRules {
  return {
    modifications,
    requirements: requirements.filter((each) => each.basis === ground),
    rows: rows.filter((each) => basisOf(each) === ground),
  };
}

/** Everything in the rulebook. */
export function allRules(rulebook: Rulebook): FoundRules {
  return {
    modifications: rulebook.modifications,
    requirements: rulebook.requirements,
    rows: rulebook.tables().flatMap((table) => table.rows()),
  };
}

function candidate(word: string, rulebook: Rulebook): Candidate | undefined {
  if (isTableName(word)) {
    return { requirements: [], rows: rulebook.table(word).rows() };
  }
  const row = rulebook.row(word);
  if (row !== undefined) {
    return { requirements: [], rows: [row] };
  }
  const requirement = rulebook.requirement(word);
  if (requirement !== undefined) {
    return { requirements: [requirement], rows: [] };
  }
  const modification = rulebook.modifications.find(({ id }) => id === word);
  const requirements = rulebook.requirements.filter(({ id }) => id.startsWith(`${word}-`));
  if (modification !== undefined || requirements.length > 0) {
    return { ...(modification === undefined ? {} : { modification }), requirements, rows: [] };
  }
  const table = word.slice(0, Math.max(0, word.indexOf('/')));
  const rows = isTableName(table)
    ? rulebook
        .table(table)
        .rows()
        .filter(({ id }) => id.startsWith(`${word.replace(/\/$/, '')}/`))
    : [];
  return rows.length > 0 ? { requirements: [], rows } : undefined;
}

function refuse(word: string, rulebook: Rulebook): never {
  const near = nearest(word, rulebook);
  throw new ConfigError({
    code: 'MB-RULES-UNKNOWN',
    message: `no table, row, requirement or Modification is called ${JSON.stringify(word)} on ${rulebook.date}`,
    next: near.length > 0 ? `Did you mean ${near.join(', ')}?` : `Tables are ${tableNames.join(', ')}`,
  });
}

/** Names that differ in little: case, or where they begin. */
function nearest(word: string, rulebook: Rulebook): readonly string[] {
  const wanted = word.toLowerCase();
  const names = [
    ...tableNames,
    ...rulebook.modifications.map(({ id }) => id),
    ...rulebook.requirements.map(({ id }) => id),
    ...rulebook.tables().flatMap((table) => table.rows().map(({ id }) => id)),
  ];
  const same = names.filter((name) => name.toLowerCase() === wanted);
  const inside = names.filter((name) => wanted.length > 1 && name.toLowerCase().includes(wanted));
  return [...new Set([...same, ...inside])].slice(0, 5);
}

function unique<T extends { readonly id: string }>(things: readonly T[]): readonly T[] {
  return [...new Map(things.map((each) => [each.id, each])).values()];
}
