import { releaseDay, releasesInWords, rulebookAt, rulesDay } from '../../rulebook';
import { ConfigError, type IsoDate, isoDate, type Scope, scopeOf, scopes } from '../../terms';

/** A date and a scope, as one end of a comparison names them. */
export interface RulePoint {
  /** As it was given. */
  readonly named: string;
  readonly date: IsoDate;
  readonly scope: Scope;
}

/**
 * Reads `2021-11-04`, a release by its id or name (`2021-06`, `june-2021`), `today`, or any of them with a scope
 * (`2021-11-04:targeted`).
 *
 * @param whose name of the argument, for the error
 * @param scope where none is named
 * @throws ConfigError where it is none of these, or a release whose day isn't known
 */
export function rulePoint(text: string, whose: string, scope: Scope, today: () => IsoDate): RulePoint {
  const [first = '', second, ...more] = text.split(':');
  if (more.length > 0 || first === '') {
    refuse(text, whose);
  }
  const named = second === undefined ? undefined : scopeOf(second, whose);
  const release = releaseNamed(first);
  if (release !== undefined) {
    return { named: text, date: release.date, scope: named ?? release.scope ?? scope };
  }
  if (first !== 'today' && !/^\d{4}-\d{2}-\d{2}$/.test(first)) {
    refuse(text, whose);
  }
  return { named: text, date: rulesDay(first, whose, today), scope: named ?? scope };
}

const targetedMark = '-targeted';

function releases() {
  return rulebookAt(isoDate('2021-11-04')).table('release');
}

function releaseNamed(id: string): { readonly date: IsoDate; readonly scope?: Scope } | undefined {
  const row = releases().get(id);
  if (row === undefined) {
    const date = releaseDay(id);
    return date === undefined ? undefined : { date };
  }
  if (row.value.date === 'not stated') {
    throw new ConfigError({
      code: 'MB-RELEASE-DAY',
      message: `the day of release ${id} is not stated`,
      next: 'Give a date as YYYY-MM-DD instead',
    });
  }
  return { date: row.value.date, ...(id.endsWith(targetedMark) ? { scope: 'targeted' } : {}) };
}

function refuse(text: string, whose: string): never {
  throw new ConfigError({
    code: 'MB-RULE-POINT',
    message: `${whose}: ${JSON.stringify(text)} is no date, release, or either with a scope`,
    next: `Give a date such as 2021-11-04, today, a release (${releasesInWords()}), or one with a scope such as 2021-11-04:${scopes[1]}`,
  });
}
