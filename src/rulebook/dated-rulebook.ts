import {
  ConfigError,
  type DeviceType,
  type IsoDate,
  isoDate,
  type Scope,
  type SmiStatus,
  type Srv,
  type UserRole,
} from '../terms';
import { type Applicability, applicability, type DeclaredVersions, inWords } from './applicability';
import { isTableName, tableNames } from './catalogue';
import { shownByDefault } from './choices';
import { firstRelease, lastRelease } from './dates';
import { type DocumentVersion, schemaVersionOf, versionsOn } from './document-versions';
import { LayeredTables } from './layered-tables';
import { isInScope, type OtherValue, type Requirement } from './modification';
import { modifications } from './modifications';
import { overlayRowsOn } from './overlay/overlay-layers';
import { RequirementBook } from './requirement-book';
import { overlayOf, type Row, type RowId, row as rowOf, sameValue, type Table, tableNameOf } from './row';
import type { Rulebook, RulebookOptions } from './rulebook';
import { notFound } from './sources/sources';
import { unlisted } from './tables/e5';
import type { Admission, NotStated, Route, SmiVersionSource, TableName, TableValues, UseCaseRow } from './values';

/**
 * What the Code says on a day, as an immutable snapshot.
 *
 * @throws ConfigError when `without` names nothing known, or two overlays put different rows in one place
 */
export function rulebookAt(date: IsoDate, options: RulebookOptions = {}): Rulebook {
  return new DatedRulebook(isoDate(date), options);
}

class DatedRulebook implements Rulebook {
  readonly scope: Scope;
  readonly overlays: readonly string[];
  readonly without: readonly string[];
  readonly modifications = modifications;
  readonly #tables: LayeredTables;
  #requirements: RequirementBook | undefined;
  /** The same without overlays: what scenarios were written for. */
  #shipped: Rulebook | undefined;

  constructor(
    readonly date: IsoDate,
    private readonly options: RulebookOptions,
  ) {
    this.scope = options.scope ?? 'implemented';
    this.overlays = (options.overlays ?? []).map(({ fileName }) => fileName);
    this.without = options.without ?? [];
    refuseUnknown(this.without);
    this.#tables = new LayeredTables({
      date,
      modifications: modifications.filter((each) => isInScope(each, this.scope)),
      overlayRows: overlayRowsOn(date, options.overlays ?? []),
      without: new Set(this.without),
    });
  }

  get caveats(): readonly string[] {
    return [
      ...(this.date < firstRelease
        ? [`the rulebook knows no release before ${inWords(firstRelease)}: its baseline is shown`]
        : []),
      ...(this.date > lastRelease ? [`the rulebook knows no release after ${inWords(lastRelease)}`] : []),
      ...(this.without.length > 0 ? [`left out on purpose: ${this.without.join(', ')}`] : []),
    ];
  }

  get serviceRequests() {
    return this.table('srv');
  }
  get roles() {
    return this.table('roles');
  }
  get restoration() {
    return this.table('restore');
  }
  get transitions() {
    return this.table('transition');
  }
  get responseCodes() {
    return this.table('code');
  }
  get dccAlerts() {
    return this.table('dcc-alert');
  }
  get alertCodes() {
    return this.table('alert');
  }
  get eventBehaviours() {
    return this.table('table-16.2');
  }

  admission(status: SmiStatus, srv: Srv): Row<Admission> {
    return this.table('non-device').get(srv) ?? this.table('e5').get(`${status}/${srv}`) ?? unlisted(status, srv);
  }

  get accessControlOrder(): Row<readonly string[]> {
    return this.#always('order', 'access-control', []);
  }

  smiVersionSource(source: SmiVersionSource): Row<boolean | NotStated> {
    return this.#always('smi-version', source.replace(' ', '-'), 'not stated');
  }

  dccAlertCodeFor(payload: string): Row<string> {
    return this.#always('dcc-alert-for', payload.charAt(0).toUpperCase() + payload.slice(1), 'not stated');
  }

  useCase(srv: Srv, deviceType: DeviceType): Row<UseCaseRow> | undefined {
    return this.table('use-case').get(`${srv}/${deviceType}`);
  }

  route(deviceType: DeviceType, role: UserRole): Row<Route> {
    return this.#always('route', `${deviceType}/${role}`, 'acb');
  }

  get versions(): readonly DocumentVersion[] {
    return versionsOn(this.date, this.table('release'), this.table('versions'));
  }

  get duisSchemaVersion(): string {
    return schemaVersionOf(this.versions);
  }

  get #book(): RequirementBook {
    this.#requirements ??= new RequirementBook(this, (date) => new DatedRulebook(date, this.options));
    return this.#requirements;
  }
  get requirements(): readonly Requirement[] {
    return this.#book.all;
  }
  requirement(id: string): Requirement | undefined {
    return this.#book.get(id);
  }
  applies(requirement: Requirement, declared?: DeclaredVersions): Applicability {
    return applicability(this, requirement, declared);
  }

  table<T extends TableName>(name: T): Table<string, TableValues[T]> {
    return this.#tables.table(name);
  }
  tables(): readonly Table<string, unknown>[] {
    return tableNames.map((name) => this.table(name));
  }
  row(id: RowId): Row<unknown> | undefined {
    const name = tableNameOf(id);
    return isTableName(name) ? this.#tables.of(name).get(id) : undefined;
  }

  /** The row as it stands without overlays: what scenarios were written for. */
  asShipped(id: RowId): Row<unknown> | undefined {
    const { overlays: _, ...rest } = this.options;
    this.#shipped ??= new DatedRulebook(this.date, rest);
    return this.#shipped.row(id);
  }

  otherwise(id: RowId): OtherValue | undefined {
    const row = this.row(id);
    if (row?.since === undefined || overlayOf(row) === undefined) {
      return undefined;
    }
    const shipped = this.asShipped(id)?.value ?? 'not stated';
    const shows = shipped === 'not stated' ? (shownByDefault(id) ?? shipped) : shipped;
    const alike = sameValue(row.value, shipped) || sameValue(row.value, shows);
    return alike ? undefined : { row: id, says: row.value, shows, by: row.since };
  }

  #always<T extends TableName>(name: T, key: string, otherwise: TableValues[T]): Row<TableValues[T]> {
    return this.table(name).get(key) ?? rowOf(`${name}/${key}`, otherwise, 'unverified', notFound);
  }
}

function refuseUnknown(without: readonly string[]): void {
  const known = new Set(modifications.flatMap(({ id, deltas }) => [id, ...deltas.map(({ set }) => `${id}:${set.id}`)]));
  for (const each of without) {
    if (!known.has(each)) {
      throw new ConfigError({
        code: 'MB-RULES-WITHOUT',
        message: `Nothing to leave out is called ${JSON.stringify(each)}`,
        next: 'Name a Modification such as MP105, or one of its deltas such as MP105:e5/Suspended/11.2',
      });
    }
  }
}
