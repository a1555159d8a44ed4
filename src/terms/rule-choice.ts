import { ConfigError } from './errors';
import { type IsoDate, isoDate } from './identifiers';
import { type Scope, scopes } from './words';

/**
 * The rules date that a user gave.
 *
 * @param whose the flag or variable that it was given by
 * @throws ConfigError
 */
export function rulesDate(text: string, whose: string): IsoDate {
  try {
    return isoDate(text);
  } catch (cause) {
    throw new ConfigError({
      code: 'MB-RULES-DATE',
      message: `${whose}: ${JSON.stringify(text)} is no day of the calendar`,
      next: 'Give the rules date as YYYY-MM-DD, such as 2021-11-04',
      cause,
    });
  }
}

/** The scope that a user gave. @throws ConfigError */
export function scopeOf(text: string, whose: string): Scope {
  const scope = scopes.find((known) => known === text);
  if (scope === undefined) {
    throw new ConfigError({
      code: 'MB-SCOPE',
      message: `${whose}: there is no scope ${JSON.stringify(text)}`,
      next: `Use one of: ${scopes.join(', ')}`,
    });
  }
  return scope;
}
