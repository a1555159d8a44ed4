import { dayOf, type IsoDate, instant, type Scope, startOf, weakest } from '../terms';
import { baselineRequirements } from './baseline-requirements';
import { shownByDefault } from './choices';
import type { Modification, OtherValue, Requirement, RequirementRecord } from './modification';
import { basisOf, type Row, type RowId } from './row';

/** Rows as they stand on a date. */
interface RowSource {
  readonly date: IsoDate;
  readonly scope: Scope;
  readonly modifications: readonly Modification[];
  row(id: RowId): Row<unknown> | undefined;
  otherwise(id: RowId): OtherValue | undefined;
  asShipped(id: RowId): Row<unknown> | undefined;
}

/**
 * Every requirement, whatever the date. Each is as firm as the weakest of its rows, and the rows are looked at as they
 * stand while it holds: a "before" behaviour is judged by the rows of the day before.
 */
export class RequirementBook {
  readonly #made = new Map<string, Requirement>();
  readonly #elsewhere = new Map<IsoDate, RowSource>();
  readonly #records: ReadonlyMap<string, RequirementRecord>;

  constructor(
    private readonly here: RowSource,
    private readonly at: (date: IsoDate) => RowSource,
  ) {
    const records = [...here.modifications.flatMap(({ requirements }) => requirements), ...baselineRequirements];
    this.#records = new Map(records.map((each) => [each.id, each]));
  }

  get all(): readonly Requirement[] {
    return [...this.#records.keys()].flatMap((id) => this.get(id) ?? []);
  }

  get(id: string): Requirement | undefined {
    const made = this.#made.get(id);
    const record = this.#records.get(id);
    if (made !== undefined || record === undefined) {
      return made;
    }
    const rows = this.#whileItHolds(record);
    const basis = weakest(record.rows.map((each) => basisOf(rows.row(each))));
    const { unresolved, settledBy, ...rest } = record;
    const otherwise = this.#otherwise(record, rows);
    const settled = (settledBy ?? openRows(record, rows)).every(
      (each) => (rows.row(each)?.evidence ?? 'unverified') !== 'unverified',
    );
    const requirement: Requirement = {
      ...rest,
      basis,
      ...(settledBy === undefined ? {} : { settledBy }),
      ...(otherwise.length === 0 ? {} : { otherwise }),
      ...(unresolved === undefined || settled ? {} : { unresolved }),
    };
    this.#made.set(id, requirement);
    return requirement;
  }

  /** Rows whose value an overlay changed: of those that its scenarios follow, whatever they say, none. */
  #otherwise({ rows: ids, settledBy = [] }: RequirementRecord, rows: RowSource): readonly OtherValue[] {
    return ids.filter((id) => !settledBy.includes(id)).flatMap((id) => rows.otherwise(id) ?? []);
  }

  #whileItHolds({ from, until }: RequirementRecord): RowSource {
    if (until !== undefined && this.here.date >= until) {
      return this.#on(dayBefore(until));
    }
    return from !== undefined && this.here.date < from ? this.#on(from) : this.here;
  }

  #on(date: IsoDate): RowSource {
    const source = this.#elsewhere.get(date) ?? this.at(date);
    this.#elsewhere.set(date, source);
    return source;
  }
}

/** Of a requirement that nothing settles, the rows that would: choices that are left open as the product ships. */
function openRows({ id, rows }: RequirementRecord, source: RowSource): readonly RowId[] {
  const open = rows.filter(
    (each) => shownByDefault(each) !== undefined && source.asShipped(each)?.value === 'not stated',
  );
  // Where there is none, nothing is: a row of this name settles it, and no table has one.
  return open.length > 0 ? open : [`open/${id}`];
}

function dayBefore(date: IsoDate): IsoDate {
  return dayOf(instant(startOf(date) - 86_400_000));
}
