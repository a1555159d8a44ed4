import { ConfigError, type IsoDate, isoDate, rulesDate } from '../terms';
import { releaseRows } from './tables/releases';

const months = 'january february march april may june july august september october november december'.split(' ');

/** The releases that are known, by id (`2021-11`), with the name that people use (`november-2021`) and the day. */
export function namedReleases(): readonly { readonly id: string; readonly name: string; readonly date: IsoDate }[] {
  return releaseRows().flatMap(({ id, value }) => {
    const [, release = '', year, month] = /^release\/((\d{4})-(\d{2}))$/.exec(id) ?? [];
    return value.date === 'not stated' || year === undefined
      ? []
      : [{ id: release, name: `${months[Number(month) - 1]}-${year}`, date: value.date }];
  });
}

/** The day of a release as people name it: `november-2021`, `Nov-2021` or `2021-11`; `undefined` where it is none. */
export function releaseDay(text: string): IsoDate | undefined {
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const [, word, year] = /^([a-z]{3,})-(\d{4})$/.exec(wanted) ?? [];
  const month = word === undefined ? -1 : months.findIndex((each) => each.startsWith(word));
  const id = month < 0 ? wanted : `${year}-${String(month + 1).padStart(2, '0')}`;
  return namedReleases().find((each) => each.id === id)?.date;
}

/**
 * The rules date as people give it: a day, a release, or `today`.
 *
 * @param whose the flag or variable that it was given by
 * @throws ConfigError where it is none of them, with the releases that are known
 */
export function rulesDay(text: string, whose: string, today: () => IsoDate): IsoDate {
  if (text.trim().toLowerCase() === 'today') {
    return today();
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return rulesDate(text, whose);
  }
  return releaseDay(text) ?? refuse(text, whose);
}

function refuse(text: string, whose: string): never {
  throw new ConfigError({
    code: 'MB-RULES-DATE',
    message: `${whose}: ${JSON.stringify(text)} is no day, no release that is known, and not today`,
    next: `Give a day such as ${isoDate('2021-11-04')}, today, or one of: ${releasesInWords()}`,
  });
}

/** `november-2021 (2021-11-04), …` */
export const releasesInWords = (): string =>
  namedReleases()
    .map(({ name, date }) => `${name} (${date})`)
    .join(', ');
